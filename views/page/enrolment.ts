import { countryName } from '../../src/data/countries.ts';
import type { Words } from '../../src/i18n/index.ts';
import { plain } from '../../src/i18n/text.ts';
import { moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { EnrolmentRecord } from '../enrolment/record.ts';
import { buttons, decide, field, form, problemList, tick, type Problem } from './form.ts';
import { page, paragraphs } from './frame.ts';
import { html, type Html } from './html.ts';

/** What somebody typed and ticked, shown again beside what is wrong with it. */
export type ContactTyped = {
  readonly name: string;
  readonly email: string;
  readonly signedUp: boolean;
  readonly addressIsOurs: boolean;
  readonly sure: boolean;
};
export const nothingSaid: ContactTyped = {
  name: '',
  email: '',
  signedUp: false,
  addressIsOurs: false,
  sure: false,
};

type Visit = {
  readonly record: EnrolmentRecord;
  readonly zone: Zone;
  readonly formToken: string;
  readonly typed: ContactTyped;
  readonly problems: readonly Problem[];
  /** The page was left open for so long that it is asked once more. */
  readonly old: boolean;
};

/** R-ENR-12: who signed the company up, what it means, and the contact's two statements. Reading it changes nothing. */
export function enrolmentPage(words: Words, visit: Visit): string {
  const { record, zone, problems, old } = visit;
  const { enrolment: e, names } = record;
  const [w, shared] = [words.enrolmentPage, words.visit];
  const company = name(record.company.name);
  const at = (time: Date) => moment(time, zone, words.language);
  const applicant = name(names.get(e.applied.by) ?? '');
  return page({
    words,
    title: w.title(company),
    failed: problems.length > 0,
    children: [
      old ? html`<div class="problems" role="alert"><p>${shared.tooOld}</p></div>` : null,
      problemList(words, problems),
      paragraphs([
        e.path === 'direct-bill' ? w.leadToo(company) : w.lead(company),
        w.by(applicant, company, at(e.applied.at)),
        'until' in e ? html`<strong>${shared.until(at(e.until))}</strong>` : '',
      ]),
      filledIn(words, record),
      html`<h2>${w.what}</h2>`,
      html`<ul>
        ${[
          w.whatReview,
          w.whatAgreement,
          ...(e.path === 'direct-bill' ? [w.whatNoWayBack] : []),
          w.whatMicrosoft,
        ].map((item) => html`<li>${item}</li>`)}
      </ul>`,
      html`<p>${w.noPassword}</p>`,
      confirmForm(words, visit),
      denyForm(words, visit),
    ],
  });
}

function filledIn(words: Words, { enrolment: { details }, company }: EnrolmentRecord): Html {
  const w = words.enrolmentPage;
  const { line, postalCode, city, state } = details.address;
  const address = [line, `${postalCode} ${city}`, state]
    .map((part) => plain(part, 200))
    .filter((part) => part !== '');
  const country = countryName(company.country, words.language);
  const said = [
    [w.legalName, plain(details.legalName, 200)],
    [w.address, [...address, country].join(', ')],
    [w.mpn, plain(details.mpn.id, 40)],
  ] as const;
  return html`<h2>${w.record}</h2>
    <dl>
      ${said.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

function confirmForm(words: Words, { record, formToken, typed, problems }: Visit): Html {
  const w = words.enrolmentPage;
  const company = name(record.company.name);
  return form(words, formToken, [
    html`<h2>${w.confirm}</h2>`,
    html`<h3>${w.statements}</h3>`,
    tick({ name: 'signedUp', label: w.signedUp(company), ticked: typed.signedUp, problems }),
    tick({
      name: 'addressIsOurs',
      label: w.addressIsOurs(company),
      ticked: typed.addressIsOurs,
      problems,
    }),
    html`<h3>${words.visit.you}</h3>`,
    field(words, {
      name: 'name',
      label: w.name,
      type: 'text',
      value: typed.name,
      autocomplete: 'name',
      maxLength: 100,
      problems,
    }),
    field(words, {
      name: 'email',
      label: words.visit.email,
      hint: w.emailHint,
      type: 'email',
      value: typed.email,
      autocomplete: 'email',
      maxLength: 254,
      problems,
    }),
    html`<p>${w.kept(company)}</p>`,
    buttons(decide('accept', w.confirmButton)),
  ]);
}

function denyForm(words: Words, { record, formToken, typed, problems }: Visit): Html {
  const w = words.enrolmentPage;
  const company = name(record.company.name);
  return form(words, formToken, [
    html`<h2>${w.deny}</h2>`,
    html`<p>${w.denyText(company)}</p>`,
    tick({ name: 'sure', label: w.sure(company), ticked: typed.sure, problems }),
    buttons(decide('decline', w.denyButton, 'quiet')),
  ]);
}

/** What was said, for whoever said it: after the form, and after the same form again. */
export function enrolmentReceiptPage(words: Words, record: EnrolmentRecord, zone: Zone): string {
  const [w, shared] = [words.enrolmentPage.receipt, words.visit.receipt];
  const { enrolment: e, answer } = record;
  const company = name(record.company.name);
  const at = (time: Date) => moment(time, zone, words.language);
  const denied = e.status === 'rejected' && e.by === null;
  return page({
    words,
    receipt: true,
    title: denied ? w.denied : w.confirmed,
    children: paragraphs(
      denied
        ? [w.deniedText(company), at(e.at), shared.keep]
        : [
            w.confirmedText(company),
            w.next,
            answer ? `${plain(answer.name, 120)}, ${at(answer.at)}` : '',
            shared.keep,
          ],
    ),
  });
}
