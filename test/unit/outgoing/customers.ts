import type { Agreement, Relationship } from '../../../src/domain/customer/customer.ts';
import type { CustomerDetails } from '../../../src/domain/customer/add.ts';
import type { CompanyId, CustomerId, PersonId } from '../../../src/domain/ids.ts';
import { customerLine } from '../../../views/customer/lines.ts';
import { addForm } from '../../../views/customer/add.ts';
import { agreementForm } from '../../../views/customer/agreement.ts';
import { adminForm, removeCustomerForm } from '../../../views/customer/end.ts';
import { customerList, customerRows } from '../../../views/customer/list.ts';
import { pickCustomer, purposes } from '../../../views/customer/pick.ts';
import type { CustomerRecord } from '../../../views/customer/record.ts';
import { addedAlready, addedView, reviewForm } from '../../../views/customer/review.ts';
import { customerSheet } from '../../../views/customer/sheet.ts';
import { name } from '../../../views/blocks.ts';
import { note, type Reader } from '../../../views/frame.ts';
import type { Drawn, Typed } from './every-view.ts';
import { extendedRelationships, extensionOf, extensionOffersOf } from './extensions.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [us, them] = ['p' as CompanyId, 'r' as CompanyId];
const person = 'asker' as PersonId;
const common = { origin: 'created' as const, since: at };
const ticked = { known: 'ticked', via: 'partner', by: person, at } as const;
export const relationships: Record<string, readonly Relationship[]> = {
  created: [
    {
      ...common,
      id: '1',
      partner: us,
      capacity: 'provider',
      with: them,
      status: 'active',
      atMicrosoft: { known: 'declared' },
    },
    {
      ...common,
      id: '2',
      partner: them,
      capacity: 'reseller',
      with: us,
      status: 'active',
      atMicrosoft: { known: 'ticked', via: 'customer', by: null, at },
    },
  ],
  invited: [
    {
      ...common,
      origin: 'solo-invite',
      id: '1',
      partner: us,
      capacity: 'reseller',
      with: null,
      status: 'active',
      atMicrosoft: { known: 'declared' },
    },
  ],
  removed: [
    {
      ...common,
      id: '1',
      partner: us,
      capacity: 'provider',
      with: them,
      atMicrosoft: ticked,
      status: 'removed',
      by: person,
      at,
      told: true,
    },
    {
      ...common,
      id: '2',
      partner: them,
      capacity: 'reseller',
      with: us,
      status: 'active',
      atMicrosoft: ticked,
    },
  ],
  ...extendedRelationships,
};
const agreement: Agreement = {
  id: 'a',
  method: 'attested',
  via: us,
  partners: [us, them],
  version: '2023-04',
  link: 'https://www.microsoft.com/licensing/docs/customeragreement',
  agreedOn: at,
  at,
  by: person,
};
const grant = { source: 'create', known: 'declared', since: at } as const;
const facts = [
  'customer.added',
  'customer.removed',
  'customer.agreement-recorded',
  'customer.admin-ended',
  'customer.admin-returned',
  'customer.done-at-microsoft',
] as const;
const extensions = [
  'customer.consent-recorded',
  'customer.extended',
  'customer.extension-verified',
] as const;
const offersOf = (typed: Typed) => ({
  agreement: true,
  admin: 'ended' as const,
  tick: true,
  invite: 'admin' as const,
  remove: true,
  order: true,
  wish: true,
  extension: extensionOffersOf(typed),
});

export const recordOf = (
  typed: Typed,
  its: readonly Relationship[],
  taken: boolean,
): CustomerRecord => ({
  customer: {
    id: 'c' as CustomerId,
    recordedBy: us,
    name: typed.words,
    tenantId: null,
    domain: 'x.onmicrosoft.com',
    country: 'NL',
    cloud: taken ? 'germany' : 'public',
    recordedAt: at,
    version: 1,
  },
  relationships: its,
  grants: [
    taken
      ? {
          ...grant,
          partner: us,
          granted: false,
          by: 'customer',
          on: at,
          at,
          recordedBy: person,
        }
      : { ...grant, partner: us, granted: true },
    { ...grant, partner: them, granted: false, by: 'removal', on: null, at, recordedBy: person },
  ],
  agreements: taken
    ? []
    : [agreement, { ...agreement, method: 'direct' }, { ...agreement, method: 'page', by: null }],
  contact: {
    firstName: typed.person,
    lastName: null,
    email: 'tess@tasman.example',
    phone: '+31101234567',
  },
  partners: new Map([
    [us, { name: typed.ours, here: true }],
    [them, { name: typed.theirs, here: true }],
  ]),
  names: new Map([[person, typed.person]]),
});

/** Everything about customers that leaves for Slack. */
export function drawCustomers({ messages, modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: us, name: typed.ours, others: [{ id: them, name: typed.theirs }] };
  const offers = offersOf(typed);
  const filter = { state: 'customers', partner: them, after: 'a' } as const;
  const rows = [{ id: them, name: typed.theirs }];
  for (const [state, its] of Object.entries(relationships))
    for (const taken of [true, false]) {
      const record = recordOf(typed, its, taken);
      const of = `${state} ${taken}`;
      const where = { countryName: 'Nederland', list: 'customers|', subscriptions: 3 };
      const extension = extensionOf(typed);
      const from = { ...where, side: null, restricted: taken, extension };
      modals.set(`customerSheet ${of}`, customerSheet(reader, acting, record, offers, from));
      for (const side of ['direct', 'resold'] as const)
        modals.set(
          `customerSheet ${side} ${of}`,
          customerSheet(reader, acting, record, offers, { ...from, side }),
        );
      const fewer = { ...offers, admin: 'returned' as const, invite: 'again' as const };
      modals.set(
        `customerSheet again ${of}`,
        customerSheet(reader, acting, record, fewer, { ...from, list: undefined }),
      );
      const blocks = customerRows([record, record], reader, {
        company: us,
        kinds: taken ? ['reseller', 'direct-bill'] : ['reseller'],
      });
      const page = { blocks, total: 1234, next: 'next' };
      for (const total of [1, 500])
        modals.set(
          `customerList ${of} ${total}`,
          customerList(reader, acting, page, filter, { side: 'reseller', rows, total }),
        );
      for (const ways of [['attested', 'direct'], ['attested'], ['direct']] as const)
        modals.set(
          `agreementForm ${of} ${ways.join()}`,
          agreementForm(reader, acting, record, ways, '2026-06-01'),
        );
      for (const tellable of [name(typed.theirs), null])
        modals.set(
          `removeCustomerForm ${of} ${tellable === null}`,
          removeCustomerForm(reader, acting, record, tellable),
        );
      for (const turn of ['ended', 'returned'] as const)
        modals.set(
          `adminForm ${of} ${turn}`,
          adminForm(reader, acting, record, turn, '2026-06-01'),
        );
      const about = { customer: record.customer.id, partner: us };
      for (const fact of [
        ...facts.map((kind) => ({ ...about, kind })),
        ...extensions.map((kind) => ({ ...about, kind, to: them })),
      ])
        for (const side of [us, them]) {
          const line = customerLine(fact, record, typed.person, side, reader);
          if (line) messages.set(`customerLine ${fact.kind} ${of} ${side}`, line);
        }
    }
  const empty = { blocks: [], total: 0, next: null };
  const nobody = { state: 'customers', partner: null, after: null } as const;
  modals.set('customerList empty', customerList(reader, acting, empty, nobody, null));
  for (const what of purposes)
    for (const refused of ['Nobody.', null])
      modals.set(
        `pickCustomer ${what} ${refused ?? ''}`,
        pickCustomer(reader, acting, what, refused),
      );
  drawNew({ modals }, typed, reader, acting);
}

function drawNew(
  { modals }: Pick<Drawn, 'modals'>,
  typed: Typed,
  reader: Reader,
  acting: Parameters<typeof addForm>[1],
): void {
  const details: CustomerDetails = {
    as: 'provider',
    reseller: them,
    name: typed.words.slice(0, 120),
    email: 'tess@tasman.example',
    firstName: typed.person.slice(0, 50),
    lastName: typed.person.slice(0, 50),
    phone: null,
    country: 'NL',
    state: null,
    addressLine: typed.words.slice(0, 200),
    city: typed.words.slice(0, 100),
    postalCode: typed.words.slice(0, 20),
    domain: 'x.onmicrosoft.com',
    registration: null,
    cloud: 'public',
  };
  const reseller = { id: them, name: typed.theirs };
  const ways = ['provider', 'direct-bill'] as const;
  // What people typed goes back into the fields they typed it in, which draw nothing.
  const blank = { ways, resells: true, reseller, details: null, draft: null };
  modals.set('addForm', addForm(reader, acting, blank));
  modals.set('addForm one', addForm(reader, acting, { ...blank, ways: ['provider'] }));
  modals.set('reviewForm', reviewForm(reader, acting, details, typed.theirs, 'draft'));
  const own = { ...details, as: 'direct-bill' as const, reseller: null };
  modals.set('reviewForm own', reviewForm(reader, acting, own, null, 'draft'));
  const customer = { name: typed.words, domain: 'x.onmicrosoft.com' };
  const user = 'admin@x.onmicrosoft.com';
  const setups = [
    { kind: 'guided' as const, adminUser: user },
    { kind: 'practice' as const, userName: user, password: 'practice-secret' },
  ];
  for (const setup of setups)
    for (const of of [typed.theirs, null])
      modals.set(`addedView ${setup.kind} ${of === null}`, addedView(reader, customer, of, setup));
  modals.set('addedAlready', addedAlready(reader, typed.words));
  const w = reader.words.customer;
  modals.set('note cancelled', note(reader, w.add.title, w.review.cancelled));
}
