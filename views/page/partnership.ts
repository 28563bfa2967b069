import { countryName } from '../../src/data/countries.ts';
import type { Words } from '../../src/i18n/index.ts';
import { plain } from '../../src/i18n/text.ts';
import { moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { PartnershipRecord } from '../partnership/card.ts';
import { buttons, decide, field, form, problemList, tick, type Problem } from './form.ts';
import { page, paragraphs } from './frame.ts';
import { html, type Html } from './html.ts';

/** What somebody typed and ticked, shown again beside what is wrong with it. */
export type RequestTyped = {
  readonly name: string;
  readonly email: string;
  readonly reason: string;
  readonly globalAdmin: boolean;
  readonly consent: boolean;
  readonly sure: boolean;
};
export const nothingTyped: RequestTyped = {
  name: '',
  email: '',
  reason: '',
  globalAdmin: false,
  consent: false,
  sure: false,
};

type Visit = {
  readonly record: PartnershipRecord;
  readonly zone: Zone;
  readonly formToken: string;
  readonly typed: RequestTyped;
  readonly problems: readonly Problem[];
  /** The page was left open for so long that it is asked once more. */
  readonly old: boolean;
};

/** Who asks, for what, with which rights, until when; who is not on Samen accepts or declines here. Reading it changes nothing. */
export function partnershipPage(words: Words, visit: Visit): string {
  const { record, zone, problems, old } = visit;
  const { partnership: p, outside, message } = record;
  const [w, shared, rights] = [words.outside.page, words.visit, words.partnership];
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const at = (time: Date) => moment(time, zone, words.language);
  const asker = name(record.names.get(p.asked.by) ?? '');
  return page({
    words,
    title: w.title(provider),
    failed: problems.length > 0,
    children: [
      old ? html`<div class="problems" role="alert"><p>${shared.tooOld}</p></div>` : null,
      problemList(words, problems),
      paragraphs([
        w.lead(provider, record.provider.mpnId, reseller),
        shared.by(asker, provider, at(p.asked.at)),
        'until' in p ? html`<strong>${shared.until(at(p.until))}</strong>` : '',
      ]),
      message === null
        ? null
        : html`<p>${w.message(asker)}</p>
            <blockquote>${plain(message)}</blockquote>`,
      outside ? recordOf(words, record, outside) : null,
      html`<h2>${w.changes}</h2>`,
      list([
        rights.authorize.order(provider),
        rights.authorize.admin(provider),
        rights.authorize.undo,
      ]),
      html`<h2>${shared.stays}</h2>`,
      list([
        rights.card.staysCustomers,
        w.staysMicrosoft(provider),
        ...(outside ? [w.staysCheck(provider)] : []),
      ]),
      outside
        ? [acceptForm(words, visit), declineForm(words, visit)]
        : html`<h2>${w.inSlack}</h2>
            <p>${w.inSlackText(reseller)}</p>`,
    ],
  });
}

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** As it was typed; whoever reads it changes none of it. */
function recordOf(
  words: Words,
  { provider, reseller }: PartnershipRecord,
  { domain, country }: NonNullable<PartnershipRecord['outside']>,
): Html {
  const w = words.outside;
  const said = [
    [w.page.legalName, name(reseller.name)],
    [w.form.country, countryName(country, words.language)],
    [w.form.domain, domain],
    [w.form.mpn, reseller.mpnId],
  ] as const;
  return html`<h2>${w.page.record(name(provider.name))}</h2>
    <dl>
      ${said.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>${w.page.recordWrong(name(provider.name))}</p>`;
}

function acceptForm(words: Words, { record, formToken, typed, problems }: Visit): Html {
  const [w, shared, consent] = [words.outside.page, words.visit, words.partnership.authorize];
  const text = (
    named: 'name' | 'email',
    label: string,
    type: 'text' | 'email',
    maxLength: number,
    hint?: string,
  ) =>
    field(words, {
      name: named,
      label,
      type,
      value: typed[named],
      autocomplete: named,
      maxLength,
      problems,
      ...(hint === undefined ? {} : { hint }),
    });
  return form(words, formToken, [
    html`<h2>${shared.accept}</h2>`,
    html`<h3>${shared.you}</h3>`,
    text('name', w.name, 'text', 100),
    text('email', shared.email, 'email', 254, w.emailHint),
    html`<h3>${shared.admin}</h3>`,
    tick({
      name: 'globalAdmin',
      label: shared.globalAdmin(name(record.reseller.name)),
      hint: shared.globalAdminHint,
      ticked: typed.globalAdmin,
      problems,
    }),
    html`<h3>${consent.tickLabel}</h3>`,
    tick({ name: 'consent', label: consent.tick, ticked: typed.consent, problems }),
    html`<p>${shared.record(name(record.provider.name))}</p>`,
    buttons(decide('accept', shared.acceptButton)),
  ]);
}

function declineForm(words: Words, { record, formToken, typed, problems }: Visit): Html {
  const w = words.visit;
  const provider = name(record.provider.name);
  return form(words, formToken, [
    html`<h2>${w.decline}</h2>`,
    html`<p>${w.declineText(provider)}</p>`,
    tick({ name: 'sure', label: words.outside.page.sure, ticked: typed.sure, problems }),
    field(words, {
      name: 'reason',
      label: w.reason,
      hint: w.reasonHint(provider),
      type: 'text',
      value: typed.reason,
      autocomplete: 'off',
      maxLength: 500,
      optional: true,
      problems,
    }),
    buttons(decide('decline', w.declineButton, 'quiet')),
  ]);
}

/** What was answered, for whoever answered: after the form, and after the same form again. */
export function partnershipReceiptPage(
  words: Words,
  record: PartnershipRecord,
  zone: Zone,
  mailed: boolean,
): string | null {
  const [w, shared] = [words.outside.page.receipt, words.visit.receipt];
  const { partnership: p, answer } = record;
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const at = (time: Date) => moment(time, zone, words.language);
  const signed = answer ? `${plain(answer.name, 120)}, ${at(answer.at)}` : '';
  const kept = [signed, ...(mailed ? [shared.mailed] : []), shared.keep];
  switch (p.status) {
    case 'to-confirm':
      return page({
        words,
        receipt: true,
        title: shared.waiting,
        children: paragraphs([w.waiting(provider), ...kept]),
      });
    case 'active':
      return page({
        words,
        receipt: true,
        title: w.agreed,
        children: paragraphs([
          w.agreedText(provider, reseller),
          words.outside.page.staysMicrosoft(provider),
          ...kept,
        ]),
      });
    case 'declined':
      return page({
        words,
        receipt: true,
        title: shared.declined,
        children: paragraphs([shared.declinedText(provider), at(p.at), shared.keep]),
      });
    case 'issued':
    case 'withdrawn':
    case 'expired':
    case 'removed':
    case 'replaced':
      return null;
  }
}
