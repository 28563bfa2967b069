import type { Relationship } from '../../../src/domain/customer/customer.ts';
import type { Consent } from '../../../src/domain/customer/extend.ts';
import type { CompanyId, CustomerId, PersonId } from '../../../src/domain/ids.ts';
import { name } from '../../../views/blocks.ts';
import { consentForm, consentRecorded } from '../../../views/extension/consent.ts';
import { extended, extendForm } from '../../../views/extension/extend.ts';
import { pickExtension, purposes } from '../../../views/extension/pick.ts';
import type { BillToRecord, ExtensionRecord } from '../../../views/extension/record.ts';
import type { ExtensionOffers } from '../../../views/extension/sheet.ts';
import type { Reader } from '../../../views/frame.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [us, them] = ['p' as CompanyId, 'r' as CompanyId];
const person = 'asker' as PersonId;
const consent: Consent = {
  id: 'yes',
  customer: 'c' as CustomerId,
  holder: us,
  provider: them,
  way: 'meeting',
  agreedOn: at,
  at,
  by: person,
  usedAt: null,
};
const billToOf = (typed: Typed): BillToRecord => ({
  companyName: typed.words,
  email: 'tess@tasman.example',
  firstName: typed.person,
  lastName: typed.words,
  phone: typed.words,
  culture: 'nl-NL',
  language: 'nl',
  addressLine: typed.words,
  city: typed.theirs,
  state: 'ZH',
  postalCode: typed.words,
  country: 'NL',
  registrationNumber: typed.words,
});
const unknown: BillToRecord = {
  companyName: 'x',
  email: null,
  firstName: null,
  lastName: null,
  phone: null,
  culture: null,
  language: null,
  addressLine: null,
  city: null,
  state: null,
  postalCode: null,
  country: 'NL',
  registrationNumber: null,
};

/** More than is shown, to and from the company that reads. */
export const extensionOf = (typed: Typed): ExtensionRecord => {
  const [ours, theirs] = [
    { id: us, name: typed.ours },
    { id: them, name: typed.theirs },
  ];
  const signer = { name: typed.person, email: 'tess@tasman.example', note: typed.words };
  return {
    consents: Array.from({ length: 7 }, (_, i) => ({
      consent: { ...consent, id: `yes${i}`, usedAt: i === 0 ? null : at },
      provider: theirs,
      signer: i === 1 ? null : i === 2 ? { ...signer, note: null } : signer,
    })),
    copies: Array.from({ length: 24 }, (_, i) => ({
      ...(i % 2 === 0 ? { from: ours, to: theirs } : { from: theirs, to: ours }),
      at,
      billTo: billToOf(typed),
    })),
    names: new Map([[person, typed.person]]),
  };
};
export const extensionOffersOf = (typed: Typed): ExtensionOffers => ({
  extend: true,
  verify: [
    { id: them, name: typed.theirs },
    { id: us, name: typed.ours },
  ],
});
/** By the company that reads, and to it. */
export const extendedRelationships: Record<string, readonly Relationship[]> = Object.fromEntries(
  [
    [us, them],
    [them, us],
  ].map(([from, to]) => [
    `extended by ${from}`,
    [
      {
        id: '1',
        partner: from as CompanyId,
        capacity: 'direct-bill',
        with: null,
        origin: 'created',
        since: at,
        status: 'active',
        atMicrosoft: { known: 'ticked', via: 'partner', by: person, at },
      },
      {
        id: '2',
        partner: to as CompanyId,
        capacity: 'provider',
        with: from as CompanyId,
        origin: 'extension',
        since: at,
        status: 'active',
        atMicrosoft: { known: 'declared' },
      },
    ],
  ]),
);

/** Everything about extensions that leaves for Slack, besides the customer's sheet. */
export function drawExtensions({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: us, name: typed.ours, others: [{ id: them, name: typed.theirs }] };
  const customer = { id: 'c' as CustomerId, name: typed.words };
  const chosen = { id: them, name: typed.theirs };
  for (const what of purposes)
    for (const customers of [0, 1, 500])
      modals.set(
        `pickExtension ${what} ${customers}`,
        pickExtension(reader, acting, what, customers),
      );
  for (const providers of [0, 1, 500])
    for (const one of providers === 0 ? [null] : [null, chosen]) {
      const of = `${providers} ${one === null}`;
      const around = { customer, providers, chosen: one };
      const today = { today: '2026-06-01', from: undefined };
      modals.set(`consentForm ${of}`, consentForm(reader, acting, around, today));
      modals.set(`extendForm ${of}`, extendForm(reader, acting, around, null));
    }
  const around = { customer, providers: 1, chosen };
  const signer = { name: typed.person };
  for (const agreement of ['none', 'kept', 'not-kept'] as const) {
    for (const billTo of [billToOf(typed), unknown])
      modals.set(
        `extendForm ${agreement} ${billTo === unknown}`,
        extendForm(reader, acting, around, {
          agreement,
          billTo,
          consent,
          signer,
          consentMissing: null,
        }),
      );
    modals.set(`extended ${agreement}`, extended(reader, customer, chosen, agreement));
  }
  modals.set(
    'extendForm without consent',
    extendForm(reader, acting, around, {
      agreement: 'none',
      billTo: unknown,
      consent: null,
      signer: null,
      consentMissing: reader.words.extension.noProvider(name(typed.theirs)),
    }),
  );
  modals.set('consentRecorded', consentRecorded(reader, acting, customer, chosen));
}
