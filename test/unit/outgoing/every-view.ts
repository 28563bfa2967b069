import type { HomeView, ModalView } from '@slack/types';
import type { Company, Language } from '../../../src/domain/company.ts';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
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
import { help, menu } from '../../../views/home/menu.ts';
import { draftForm } from '../../../views/invitation/draft.ts';
import { sentence } from '../../../views/lines.ts';
import { outsideForm } from '../../../views/partnership/outside.ts';
import { requestForm } from '../../../views/partnership/request.ts';
import { pickForm } from '../../../views/partnership/sheet.ts';
import { drawCustomers } from './customers.ts';
import { drawExtensions } from './extensions.ts';
import { drawEnrolmentNews } from './enrolment-news.ts';
import { drawEnrolments } from './enrolments.ts';
import { drawInvitations } from './invitations.ts';
import { drawPartnerships } from './partnerships.ts';
import { drawAsks } from './asks.ts';
import { drawHome } from './home.ts';
import { drawOrders } from './orders.ts';
import { drawRefusals } from './refusals.ts';
import { drawRequests } from './requests.ts';
import { drawSettings } from './settings.ts';
import { drawSubscriptions } from './subscriptions.ts';
import { drawWho } from './who.ts';
import { drawTransferForms } from './transfer-forms.ts';
import { drawTransfers } from './transfers.ts';

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
const verbs = ['partner request', 'partner list', 'csp members', 'csp help'];
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
  drawPartnerships(all, typed, reader);
  drawCompany(all, typed, reader);
  drawPeople(all, typed, reader);
  drawCustomers(all, typed, reader);
  drawExtensions(all, typed, reader);
  drawInvitations(all, typed, reader);
  drawOrders(all, typed, reader);
  drawSubscriptions(all, typed, reader);
  drawAsks(all, typed, reader);
  drawRequests(all, typed, reader);
  drawSettings(all, typed, reader);
  drawWho(all, typed, reader);
  drawHome(all, typed, reader);
  drawTransfers(all, typed, reader);
  drawTransferForms(all, typed, reader);
  drawEnrolmentNews(all, typed, reader);
  drawEnrolments(all, typed, reader);
  await drawRefusals(all, typed, reader);
  return all;
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
    restricted: false,
    transitionClosed: false,
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
  modals.set('requestForm again', requestForm(reader, acting, { candidates: 3, mpn: '1' }));
  modals.set('outsideForm', outsideForm(reader, acting, 'nl'));
  // Its author's own words come back into their own field as they are.
  const draft = { id: 'id', of: 'invitation' as const, subject: 'x', text: 'x' };
  const aside = w.outside.mail.onSlack(name(typed.theirs));
  for (const again of [true, false])
    modals.set(
      `draftForm ${again}`,
      draftForm(reader, acting, { ...draft, email: null, again, mails: again, aside }),
    );
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

function drawPeople({ messages, modals }: Drawn, typed: Typed, reader: Reader): void {
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
}
