import type { HomeView, ModalView } from '@slack/types';
import type { Company, Language } from '../../../src/domain/company.ts';
import type { CompanyId, PartnershipId, PersonId } from '../../../src/domain/ids.ts';
import type { Partnership } from '../../../src/domain/partnership.ts';
import { roles } from '../../../src/domain/people.ts';
import { words } from '../../../src/i18n/index.ts';
import { plain } from '../../../src/i18n/text.ts';
import { name, type Message } from '../../../views/blocks.ts';
import { choices, type Choices } from '../../../views/choices.ts';
import { memberForm, membersList } from '../../../views/company/members.ts';
import { rescueForm } from '../../../views/company/rescue.ts';
import { companyCard } from '../../../views/company/review.ts';
import { settingsForm } from '../../../views/company/settings.ts';
import { setupForm } from '../../../views/company/setup.ts';
import { note, skeleton, type Reader } from '../../../views/frame.ts';
import { help, home, menu } from '../../../views/home.ts';
import { partnershipLine, repeated, sentence } from '../../../views/lines.ts';
import { outcomeOf, partnershipCard } from '../../../views/partnership/card.ts';
import { authorizeForm, declineForm } from '../../../views/partnership/decide.ts';
import { accessForm, removeForm } from '../../../views/partnership/end.ts';
import { partnershipList } from '../../../views/partnership/list.ts';
import { requestForm } from '../../../views/partnership/request.ts';
import { partnershipSheet, pickForm } from '../../../views/partnership/sheet.ts';
import { drawRefusals } from './refusals.ts';

/** What people can type, wherever it comes from: names of companies, of people, of channels, and their own words. */
export type Typed = {
  readonly ours: string;
  readonly theirs: string;
  readonly person: string;
  readonly words: string;
};
/** Everything that leaves for Slack, by the view that drew it. */
export type Drawn = {
  readonly messages: Map<string, Message>;
  readonly modals: Map<string, ModalView>;
  readonly homes: Map<string, HomeView>;
  readonly choices: Map<string, Choices>;
  readonly errors: Map<string, string>;
};

const at = new Date('2026-06-01T08:00:00Z');
const [provider, reseller] = ['p' as CompanyId, 'r' as CompanyId];
const [asker, decider] = ['asker' as PersonId, 'decider' as PersonId];
const base = {
  id: 'id' as PartnershipId,
  provider,
  reseller,
  asked: { by: asker, user: 'U1', at },
  version: 1,
};
const agreed = { since: at, by: decider, fourEyesRelaxed: true };
const done = {
  ...agreed,
  adminAccess: { given: false, by: decider, at } as const,
  atMicrosoft: { known: 'ticked', by: decider, at } as const,
};
const fresh = {
  ...agreed,
  adminAccess: { given: true } as const,
  atMicrosoft: { known: 'declared' } as const,
};
const states = (reason: string): Record<string, Partnership> => ({
  issued: { ...base, status: 'issued', until: at },
  active: { ...base, status: 'active', ...fresh },
  ticked: { ...base, status: 'active', ...done },
  declined: { ...base, status: 'declined', by: decider, at, reason },
  silent: { ...base, status: 'declined', by: decider, at, reason: null },
  withdrawn: { ...base, status: 'withdrawn', by: asker, at },
  expired: { ...base, status: 'expired', at },
  removed: { ...base, status: 'removed', by: asker, at, agreed: done, told: true },
});
const kinds = [
  'partnership.requested',
  'partnership.authorized',
  'partnership.declined',
  'partnership.withdrawn',
  'partnership.expired',
  'partnership.removed',
  'partnership.admin-access-cut',
  'partnership.done-at-microsoft',
] as const;
const verbs = ['partner request', 'partner list', 'csp members', 'csp help'];
const offers = [
  { decide: true, withdraw: true, remove: true, access: true, tick: true, mute: 'unmute' as const },
  {
    decide: false,
    withdraw: true,
    remove: false,
    access: false,
    tick: false,
    mute: 'mute' as const,
  },
];

/** Every view there is, in one language, with what was typed in every place that takes something typed. */
export async function drawAll(language: Language, typed: Typed): Promise<Drawn> {
  const all: Drawn = {
    messages: new Map(),
    modals: new Map(),
    homes: new Map(),
    choices: new Map(),
    errors: new Map(),
  };
  const reader: Reader = {
    words: words[language],
    zone: { name: 'Europe/Amsterdam', named: true },
  };
  for (const [state, partnership] of Object.entries(states(typed.words)))
    drawPartnership(all, state, partnership, typed, reader);
  drawCompany(all, typed, reader);
  drawPeople(all, typed, reader);
  await drawRefusals(all, typed, reader);
  return all;
}

function drawPartnership(
  { messages, modals }: Drawn,
  state: string,
  partnership: Partnership,
  typed: Typed,
  reader: Reader,
): void {
  const record = {
    partnership,
    provider: { id: provider, name: typed.ours, mpnId: '1' },
    reseller: { id: reseller, name: typed.theirs, mpnId: '2' },
    names: new Map([
      [asker, typed.person],
      [decider, typed.person],
    ]),
    message: typed.words,
    muted: true,
  };
  const acting = { id: reseller, name: typed.theirs, others: [{ id: provider, name: typed.ours }] };
  const sides = [acting, { ...acting, id: provider, name: typed.ours, others: [] }];
  for (const [buttons, elsewhere] of [
    [true, null],
    [false, 'https://samen.slack.com/archives/C1/p1'],
  ] as const) {
    const copy = { id: 'copy', buttons, mention: buttons ? ['U1', 'U2'] : [], elsewhere };
    const card = partnershipCard(record, copy, reader);
    messages.set(`partnershipCard ${state} ${buttons}`, card);
    messages.set(`repeated ${state} ${buttons}`, repeated(card, reader));
  }
  for (const kind of kinds)
    for (const side of [provider, reseller]) {
      const line = partnershipLine(kind, record, decider, side, reader);
      if (line) messages.set(`partnershipLine ${kind} ${state} ${side}`, line);
    }
  for (const [i, side] of sides.entries())
    for (const [j, offer] of offers.entries())
      modals.set(
        `partnershipSheet ${state} ${i} ${j}`,
        partnershipSheet(reader, side, record, offer, 'all'),
      );
  const page = { rows: [record, record], total: 1234, next: 'next' };
  modals.set(
    `partnershipList ${state}`,
    partnershipList(reader, acting, page, { filter: 'all', after: 'a' }, 'reseller'),
  );
  modals.set(`authorizeForm ${state}`, authorizeForm(reader, acting, record, { subject: 'id' }));
  modals.set(`declineForm ${state}`, declineForm(reader, acting, record, { subject: 'id' }));
  modals.set(`removeForm ${state}`, removeForm(reader, acting, record));
  modals.set(`accessForm ${state}`, accessForm(reader, acting, record));
  modals.set(`note outcome ${state}`, note(reader, 'Outcome', ...outcomeOf(record, reader)));
}

function drawCompany(
  { messages, modals, choices: all }: Drawn,
  typed: Typed,
  reader: Reader,
): void {
  const w = reader.words;
  const known = {
    id: provider,
    name: typed.ours,
    // Setup takes nothing but what such an id and a domain are made of.
    tenantId: '11111111-aaaa-4aaa-8aaa-000000000001',
    domain: 'noordwind.onmicrosoft.com',
    country: 'NL',
    cloud: 'public' as const,
    kinds: ['provider', 'reseller', 'direct-bill'] as const,
    mpnId: '1',
    language: 'en' as const,
    timeZone: 'Europe/Amsterdam',
    channelTrouble: null,
    home: 'T1',
    team: 'T1',
    version: 1,
    settings: {
      channel: 'C1',
      language: 'en' as const,
      deadlineDays: 30,
      findable: true,
      fourEyesRelaxed: true,
    },
    claimed: { by: asker, at },
  };
  const verdict = { by: decider, via: 'reviewer' as const, at };
  const companies: Company[] = [
    { ...known, status: 'claimed' },
    { ...known, status: 'confirmed', confirmed: verdict },
    { ...known, status: 'rejected', rejected: verdict },
  ];
  for (const company of companies) {
    const record = { company, claimedBy: typed.person, decidedBy: typed.person };
    messages.set(
      `companyCard ${company.status}`,
      companyCard(record, { id: 'c', buttons: true }, reader),
    );
  }
  const [company] = companies;
  if (!company) throw new Error('There is a company.');
  const acting = { id: provider, name: typed.ours, others: [{ id: reseller, name: typed.theirs }] };
  modals.set('settingsForm', settingsForm(reader, acting, company, { trust: true, bot: '@Samen' }));
  modals.set(
    'settingsForm less',
    settingsForm(reader, acting, company, { trust: false, bot: '@Samen' }),
  );
  modals.set('setupForm', setupForm(reader, 'U1'));
  modals.set('rescueForm', rescueForm(reader, [{ id: 'p', name: typed.ours }]));
  modals.set('requestForm', requestForm(reader, acting, { candidates: 3 }));
  modals.set('requestForm nobody', requestForm(reader, acting, { candidates: 0 }));
  for (const what of ['show', 'remove', 'access'] as const)
    for (const partners of [0, 2])
      modals.set(`pickForm ${what} ${partners}`, pickForm(reader, acting, partners, what));
  const found = [{ value: 'r', label: typed.theirs }];
  all.set('choices', choices(found, 1, w));
  all.set('choices more', choices(found, 1234, w));

  // As the lines about a company and the notes after a form put them together.
  const [ours, person] = [name(typed.ours), name(typed.person)];
  const lines = {
    named: w.company.rescue.told(person, ours, person),
    lost: w.company.channel.lost(ours, 'archived'),
    repaired: w.company.channel.repaired(ours),
    test: w.company.settings.testLine(ours),
    confirmed: w.company.review.toldConfirmed(ours),
    rejected: w.company.review.toldRejected(ours),
    given: w.people.members.told(ours, roles, person),
    none: w.people.members.toldNone(ours, person),
  };
  for (const [of, said] of Object.entries(lines)) messages.set(`sentence ${of}`, sentence(said));
  const notes = {
    setup: w.company.setup.done(ours),
    rescue: w.company.rescue.done(person, ours),
    settings: w.company.settings.publicWarning(name(typed.words)),
    request: w.partnership.request.sent(name(typed.theirs), '1 June'),
  };
  for (const [of, said] of Object.entries(notes))
    modals.set(`note ${of}`, note(reader, w.company.setup.title, said, w.company.setup.doneNext));
}

function drawPeople({ messages, modals, homes }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: provider, name: typed.ours, others: [{ id: reseller, name: typed.theirs }] };
  const givers = [{ company: typed.ours, admins: [typed.person, typed.person] }];
  const members = [{ user: 'U1', name: typed.person, roles }];
  const page = { rows: members, total: 1, next: 'next' };
  const w = reader.words.people;
  modals.set(
    'membersList',
    membersList(reader, acting, page, 'a', w.members.given(name(typed.person), [])),
  );
  modals.set('memberForm', memberForm(reader, acting, members[0] ?? null));
  modals.set('memberForm new', memberForm(reader, acting, null));
  modals.set('skeleton', skeleton());
  const unheard = w.menu.unknownVerb(plain(typed.words, 40), 'partner list');
  messages.set('menu', menu(reader, 'csp', verbs, null));
  messages.set('menu unknown', menu(reader, 'csp', verbs, unheard));
  messages.set('menu empty', menu(reader, 'partner', [], unheard));
  const who = { company: typed.ours, admins: [typed.person, typed.person], provider: true };
  messages.set('help', help(reader, verbs, who, []));
  messages.set('help without', help(reader, verbs, null, givers));
  const seen = { ...acting, roles, claimed: true };
  homes.set('home', home(reader, { acting: seen, verbs, givers: [], now: at }));
  homes.set('home without', home(reader, { acting: null, verbs: ['csp help'], givers, now: at }));
}
