import { clouds } from '../../src/data/clouds.ts';
import type { Words } from '../../src/i18n/index.ts';
import { plain } from '../../src/i18n/text.ts';
import { moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { InvitationRecord } from '../invitation/card.ts';
import { buttons, decide, field, form, problemList, tick, type Problem } from './form.ts';
import { page, paragraphs } from './frame.ts';
import { html, type Html } from './html.ts';

/** What somebody typed and ticked, shown again beside what is wrong with it. */
export type Typed = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly reason: string;
  readonly globalAdmin: boolean;
  readonly agreement: boolean;
  readonly done: boolean;
  readonly sure: boolean;
};
export const untyped: Typed = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  reason: '',
  globalAdmin: false,
  agreement: false,
  done: false,
  sure: false,
};

type Visit = {
  readonly record: InvitationRecord;
  readonly zone: Zone;
  /** Null: this record holds one already that counts for all partners named. */
  readonly agreement: {
    readonly name: string;
    readonly version: string;
    readonly link: string;
  } | null;
  readonly agreementName: string;
  readonly formToken: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The page was left open for so long that it is asked once more. */
  readonly old: boolean;
};

/** Who invites, for what, with which rights, until when; then accept or decline. Reading it changes nothing. */
export function invitationPage(words: Words, visit: Visit): string {
  const { record, zone, problems, old } = visit;
  const w = words.visit;
  const { invitation: i, inviter, provider } = record;
  const at = (time: Date) => moment(time, zone, words.language);
  const [ours, theirs] = [name(inviter.name), provider && name(provider.name)];
  const until = 'until' in i ? w.until(at(i.until)) : '';
  return page({
    words,
    title: w.title(ours),
    failed: problems.length > 0,
    children: [
      old ? html`<div class="problems" role="alert"><p>${w.tooOld}</p></div>` : null,
      problemList(words, problems),
      paragraphs([
        w.lead(ours, name(i.name), theirs),
        w.by(name(record.names.get(i.created.by) ?? ''), ours, at(i.created.at)),
        html`<strong>${until}</strong>`,
      ]),
      html`<h2>${w.what}</h2>`,
      partnersOf(words, record),
      html`<h2>${w.stays}</h2>`,
      html`<ul>
        <li>${w.staysMicrosoft}</li>
        <li>${w.staysUndo}</li>
      </ul>`,
      acceptForm(words, visit),
      declineForm(words, visit),
    ],
  });
}

/** Per partner, because each is told apart at Microsoft too. */
function partnersOf(words: Words, { invitation: i, inviter, provider }: InvitationRecord): Html {
  const w = words.visit.partner;
  const rights = i.admin ? w.admin : w.noAdmin;
  const what = {
    reseller: [w.relationship, w.manage, ...(provider === null ? [w.noOrder] : []), rights],
    provider: [w.relationship, w.order, rights],
    'direct-bill': [w.relationship, w.sell, rights],
  };
  const partner = (capacity: keyof typeof what, called: string) =>
    html`<h3>${w[capacity](name(called))}</h3>
      <ul>
        ${what[capacity].map((one) => html`<li>${one}</li>`)}
      </ul>`;
  return html`${partner(i.capacity, inviter.name)}
  ${provider === null ? null : partner('provider', provider.name)}`;
}

function acceptForm(words: Words, visit: Visit): Html {
  const { record, agreement, agreementName, formToken, typed, problems } = visit;
  const w = words.visit;
  const customer = name(record.invitation.name);
  const portal = clouds[record.invitation.cloud];
  const text = (
    named: 'firstName' | 'lastName' | 'email' | 'phone',
    type: 'text' | 'email' | 'tel',
    autocomplete: string,
    hint?: string,
  ) =>
    field(words, {
      name: named,
      label: w[named],
      type,
      value: typed[named],
      autocomplete,
      maxLength: named === 'email' ? 254 : 50,
      optional: named === 'phone',
      problems,
      ...(hint === undefined ? {} : { hint }),
    });
  return form(words, formToken, [
    html`<h2>${w.accept}</h2>`,
    html`<h3>${w.you}</h3>`,
    text('firstName', 'text', 'given-name'),
    text('lastName', 'text', 'family-name'),
    text('email', 'email', 'email', w.emailHint),
    text('phone', 'tel', 'tel', w.phoneHint),
    html`<h3>${w.admin}</h3>`,
    tick({
      name: 'globalAdmin',
      label: w.globalAdmin(customer),
      hint: w.globalAdminHint,
      ticked: typed.globalAdmin,
      problems,
    }),
    html`<h3>${w.agreement}</h3>`,
    agreement === null
      ? html`<p>${w.agreementKnown(agreementName)}</p>`
      : [
          html`<p>${w.agreementText(agreement.name, agreement.version)}</p>`,
          html`<p><a href="${agreement.link}" rel="noreferrer">${w.agreementLink}</a></p>`,
          tick({
            name: 'agreement',
            label: w.agreementTick(agreement.name, customer),
            hint: w.agreementPartner,
            ticked: typed.agreement,
            problems,
          }),
        ],
    html`<h3>${w.portal}</h3>`,
    html`<p>${w.portalText(words.common.portals[portal.acceptIn])}</p>`,
    html`<p><a href="${portal.portalUrl}" rel="noreferrer">${w.portalLink}</a></p>`,
    tick({
      name: 'done',
      label: w.done,
      hint: w.doneHint,
      ticked: typed.done,
      optional: true,
      problems,
    }),
    html`<p>${w.record(name(record.inviter.name))}</p>`,
    buttons(decide('accept', w.acceptButton)),
  ]);
}

function declineForm(words: Words, { record, formToken, typed, problems }: Visit): Html {
  const w = words.visit;
  const inviter = name(record.inviter.name);
  return form(words, formToken, [
    html`<h2>${w.decline}</h2>`,
    html`<p>${w.declineText(inviter)}</p>`,
    tick({ name: 'sure', label: w.sure, ticked: typed.sure, problems }),
    field(words, {
      name: 'reason',
      label: w.reason,
      hint: w.reasonHint(inviter),
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
export function invitationReceiptPage(
  words: Words,
  record: InvitationRecord & { readonly answer: { readonly name: string } | null },
  zone: Zone,
  mailed: boolean,
): string | null {
  const w = words.visit.receipt;
  const { invitation: i, inviter, provider } = record;
  const ours = name(inviter.name);
  const receipt = [...(mailed ? [w.mailed] : []), w.keep];
  const portal = clouds[i.cloud];
  const when = 'answeredAt' in i && i.answeredAt ? moment(i.answeredAt, zone, words.language) : '';
  const who = plain(record.answer?.name ?? '', 120);
  const signed = [who, when].filter((part) => part !== '').join(', ');
  switch (i.status) {
    case 'accepted':
      return page({
        words,
        receipt: true,
        title: w.accepted,
        children: [
          paragraphs([w.acceptedText(name(i.name), ours, provider && name(provider.name)), signed]),
          i.done
            ? null
            : html`<h2>${w.left}</h2>
                <p>${words.visit.portalText(words.common.portals[portal.acceptIn])}</p>
                <p>
                  <a href="${portal.portalUrl}" rel="noreferrer">${words.visit.portalLink}</a>
                </p>`,
          paragraphs(receipt),
        ],
      });
    case 'to-confirm':
      return page({
        words,
        receipt: true,
        title: w.waiting,
        children: paragraphs([w.waitingText(ours), signed, ...receipt]),
      });
    case 'declined':
      return page({
        words,
        receipt: true,
        title: w.declined,
        children: paragraphs([w.declinedText(ours), when, w.keep]),
      });
    case 'draft':
    case 'issued':
    case 'revoked':
    case 'expired':
    case 'voided':
      return null;
  }
}
