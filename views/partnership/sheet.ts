import type { Button, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { countryName } from '../../src/data/countries.ts';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  context,
  input,
  line,
  name,
  quote,
  rich,
  section,
  sure,
  text,
} from '../blocks.ts';
import { field, modal, note, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { outcomeOf, reasonOf, type PartnershipRecord } from './card.ts';
import { sideOf } from './list.ts';
import { mailLine } from './standing.ts';

/** What this person may do with it now; the server asks again at the act. */
export type Offers = {
  readonly decide: boolean;
  readonly withdraw: boolean;
  readonly remove: boolean;
  readonly access: boolean;
  readonly tick: boolean;
  readonly mute: 'mute' | 'unmute' | null;
  readonly addCustomer: boolean;
  /** A reseller invites a customer together with this provider. */
  readonly invite: boolean;
  /** Its e-mail draft: to be written, or written already. */
  readonly mail: 'write' | 'written' | null;
  readonly confirm: boolean;
  readonly askHere: boolean;
  /** May see who accepted on the page. */
  readonly acceptor: boolean;
};
/** R-PART-16: customers of both; null for whoever may not see customers. */
export type Shared = {
  readonly rows: readonly { readonly name: string }[];
  readonly total: number;
};

/** Everything the record says about the two, and the buttons for what may be done now. */
export function partnershipSheet(
  reader: Reader,
  acting: Acting,
  record: PartnershipRecord & { muted: boolean },
  offers: Offers,
  /** The list it was opened from, to go back to; and what has just been done. */
  { from, done }: { readonly from: string | undefined; readonly done?: string | undefined },
  shared: Shared | null,
): ModalView {
  const w = reader.words.partnership;
  const { partnership: p } = record;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const weAreProvider = acting.id === record.provider.id;
  const other = weAreProvider ? record.reseller : record.provider;
  const blocks: KnownBlock[] = [
    ...(done === undefined ? [] : [section(done)]),
    rich(
      line(bold(name(other.name)), ` · ${w.card.mpn(other.mpnId)}`),
      line(sideOf(record, weAreProvider, reader)),
    ),
    rich(line(w.card.askedBy(name(record.names.get(p.asked.by) ?? ''), when(p.asked.at)))),
    ...(record.message === null ? [] : [rich(line(w.card.message), quote(record.message))]),
    ...(p.status === 'issued'
      ? [
          rich(
            line(bold(w.card.until(when(p.until)))),
            line(record.outside ? reader.words.outside.card.who(reseller) : w.card.who(reseller)),
          ),
        ]
      : [rich(bullets(outcomeOf(record, reader)))]),
    ...reasonOf(p, reader),
    ...(weAreProvider ? mailedLines(reader, record, offers) : []),
  ];
  if (p.status === 'active') {
    blocks.push(context(w.sheet.shared));
    if (shared) blocks.push(sharedCustomers(reader, shared));
    if (weAreProvider)
      blocks.push(
        rich(line(w.sheet.now), bullets(w.sheet.nowProvider)),
        // R-PART-24
        context(reader.words.people.help.listing),
      );
    else blocks.push(context(w.sheet.wantOut));
  }
  if (!weAreProvider && record.muted) blocks.push(section(w.sheet.muted(provider)));
  const offered = offeredButtons(reader, record, offers, { provider, reseller });
  if (offered.length > 0) blocks.push(buttons('acts', ...offered));
  if (from !== undefined)
    blocks.push(buttons('back', button(actions.partnership.back, w.sheet.back, from)));
  return modal({
    id: screens.partnership.sheet,
    title: w.sheet.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: p.id, ...(from === undefined ? {} : { filter: from }) },
    blocks,
  });
}

function sharedCustomers({ words }: Reader, { rows, total }: Shared): KnownBlock {
  const w = words.partnership.sheet;
  const listed = rows.map((one) => name(one.name));
  const more = total > rows.length ? [words.common.showing(total)] : [];
  return rich(
    line(w.sharedCustomers),
    ...(total === 0 ? [line(w.sharedNone)] : [bullets([...listed, ...more])]),
  );
}

/** What its provider alone sees: the mail, and who answered it. */
function mailedLines(
  reader: Reader,
  record: PartnershipRecord,
  { acceptor }: Offers,
): KnownBlock[] {
  const { partnership: p, outside, draft, answer, reseller } = record;
  const w = reader.words.outside.sheet;
  const { language } = reader.words;
  const mailed = p.status === 'issued' ? mailLine(record, reader) : null;
  const said = [
    ...(outside ? [w.record(outside.domain, countryName(outside.country, language))] : []),
    ...(draft && mailed !== null && p.issue > 0 ? [w.to(name(draft.email))] : []),
    ...(mailed === null ? [] : [mailed]),
    ...(answer && acceptor
      ? [
          w.acceptor(
            name(answer.name),
            name(answer.email),
            moment(answer.at, reader.zone, language),
          ),
        ]
      : []),
  ];
  return [
    ...(said.length > 0 ? [rich(...said.map((one) => line(one)))] : []),
    ...(outside?.here && p.status !== 'replaced' ? [section(w.here(name(reseller.name)))] : []),
  ];
}

function offeredButtons(
  { words }: Reader,
  { partnership: { id, provider } }: PartnershipRecord,
  offers: Offers,
  names: { provider: string; reseller: string },
): Button[] {
  const w = words.partnership;
  const { yes, cancel } = words.common;
  const a = actions.partnership;
  const asked = (label: string, question: string) => sure(label, question, yes, cancel);
  return [
    ...(offers.decide
      ? [
          button(a.authorize, w.card.authorize, id, { style: 'primary' as const }),
          button(a.decline, w.card.decline, id),
        ]
      : []),
    ...(offers.confirm
      ? [button(a.seeWho, words.outside.card.seeWho, id, { style: 'primary' as const })]
      : []),
    ...(offers.askHere
      ? [button(a.askHere, words.outside.sheet.askHere, id, { style: 'primary' as const })]
      : []),
    ...(offers.mail === 'write' ? [button(a.mail, words.outside.mail.open, id)] : []),
    ...(offers.mail === 'written'
      ? [
          button(a.draftAgain, words.outside.mail.again, id),
          button(a.newLink, words.outside.mail.newLink, id),
        ]
      : []),
    ...(offers.withdraw
      ? [
          button(a.withdraw, w.sheet.withdraw, id, {
            style: 'danger' as const,
            confirm: asked(w.sheet.withdraw, w.sheet.withdrawSure(names.reseller)),
          }),
        ]
      : []),
    ...(offers.invite ? [button(actions.invitation.together, w.sheet.invite, provider)] : []),
    ...(offers.addCustomer ? [button(actions.customer.add, w.sheet.addCustomer, id)] : []),
    ...(offers.tick
      ? [
          button(a.tick, w.sheet.tick, id, {
            confirm: asked(w.sheet.tick, w.sheet.tickSure),
          }),
        ]
      : []),
    ...(offers.access ? [button(a.access, w.sheet.access, id)] : []),
    ...(offers.mute === 'mute'
      ? [
          button(a.mute, w.sheet.mute, id, {
            confirm: asked(w.sheet.mute, w.sheet.muteSure(names.provider)),
          }),
        ]
      : []),
    ...(offers.mute === 'unmute'
      ? [
          button(a.unmute, w.sheet.unmute, id, {
            confirm: asked(w.sheet.unmute, w.sheet.unmuteSure(names.provider)),
          }),
        ]
      : []),
    ...(offers.remove ? [button(a.remove, w.sheet.remove, id, { style: 'danger' as const })] : []),
  ];
}

/** Which partnership? Asked where the command named none, or more than one. */
export function pickForm(
  reader: Reader,
  acting: Acting,
  partners: number,
  what: 'show' | 'remove' | 'access',
): ModalView {
  const w = reader.words.partnership;
  const title = { show: w.sheet.pickTitle, remove: w.remove.title, access: w.access.title }[what];
  const label = { show: w.sheet.pick, remove: w.remove.which, access: w.access.which }[what];
  if (partners === 0)
    return note(
      reader,
      title,
      w.sheet.nobody,
      reader.words.no({ code: 'nothing-to-choose', what: 'partners' }, silent),
    );
  return modal({
    id: screens.partnership.pick,
    title,
    submit: w.sheet.show,
    reader,
    acting,
    meta: { filter: what },
    blocks: [
      input('partner', label, {
        type: 'external_select',
        action_id:
          what === 'show' ? actions.partnership.partner : actions.partnership.activePartner,
        min_query_length: partners <= 100 ? 0 : 1,
        placeholder: text(w.request.resellerPlaceholder, 150),
      }),
    ],
  });
}
/** For a sentence that names nobody and no time. */
const silent = {
  by: null,
  admins: [],
  givers: [],
  when: () => '',
  country: (code: string) => code,
  region: (region: string) => region,
  bot: '',
};
export const pickValues = z
  .object({
    partner: z.union([
      field.choice(actions.partnership.partner).refine((id) => id !== null, 'missing'),
      field.choice(actions.partnership.activePartner).refine((id) => id !== null, 'missing'),
    ]),
  })
  .transform(({ partner }) => ({ partner: partner ?? '' }));
