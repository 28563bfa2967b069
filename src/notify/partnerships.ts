import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { Partnership, PartnershipFact } from '../domain/partnership.ts';
import type { Audience, PlannedMail, Reader } from '../store/store.ts';
import { adminsOf, dm, lineFor } from './audience.ts';
import { cardsToDeciders, cardToAsker } from './cards.ts';

export type AroundPartnership = {
  readonly about: 'partnership';
  readonly partnership: Partnership;
  readonly provider: Audience;
  readonly reseller: Audience;
  /** Slack user ids in the reseller's channel; empty where Slack did not say. */
  readonly inChannel: ReadonlySet<string>;
  readonly asker: Reader | null;
  /** Whoever did it now: their draft comes to them alone. */
  readonly actor: Reader | null;
  /** The reseller is not on Samen: it is told by mail, or not at all. */
  readonly outside: boolean;
  /** Somebody accepted on the page. */
  readonly answered: boolean;
  /** Mail goes out from here; and whether the provider has an address for it. */
  readonly mails: boolean;
  readonly reachable: boolean;
};
type PartnershipPlan = {
  readonly planned: readonly Planned[];
  readonly redraw: Subject | null;
  readonly mails: readonly PlannedMail[];
};
type About = Extract<Subject, { kind: 'partnership' }>;

/** Who hears of a partnership. Its mail is the provider's alone; a reseller outside Slack gets that and receipts. */
export function partnershipPlan(
  { fact, by }: KeptFact & { fact: PartnershipFact },
  around: AroundPartnership,
): PartnershipPlan {
  const { partnership, provider, reseller, asker, outside } = around;
  const subject: About = { kind: 'partnership', id: partnership.id };
  const nothing = { planned: [], redraw: null, mails: [] };
  const toAsker = (lines: readonly Planned[]) =>
    asker && by !== asker.person && !lines.some(({ person }) => person === asker.person)
      ? [dm(asker, provider, subject)]
      : [];
  const ours = lineFor(provider, subject);
  switch (fact.kind) {
    case 'partnership.requested': {
      const deciders = outside
        ? []
        : cardsToDeciders(reseller, adminsOf(reseller), around.inChannel, subject);
      return { ...nothing, planned: [...deciders, ...cardToAsker(provider, asker, subject)] };
    }
    case 'partnership.draft-asked':
      return { ...nothing, planned: draftFor(around, subject) };
    case 'partnership.mail-finished':
    case 'partnership.link-renewed': {
      const here = fact.how === 'here' && around.mails;
      return {
        planned: here ? [] : draftFor(around, subject),
        redraw: subject,
        mails: here ? [requestMail(partnership, subject)] : [],
      };
    }
    case 'partnership.mailed':
      return { ...nothing, redraw: subject };
    case 'partnership.not-mailed':
      return {
        ...nothing,
        planned: asker ? [dm(asker, provider, subject)] : ours,
        redraw: subject,
      };
    case 'partnership.acceptor-waits':
    case 'partnership.acceptor-confirmed':
    case 'partnership.acceptor-refused':
    case 'partnership.replaced':
      return {
        planned: [...ours, ...toAsker(ours)],
        redraw: subject,
        mails: fact.kind === 'partnership.replaced' ? [] : receiptsFor(around, subject),
      };
    case 'partnership.admin-access-cut':
    case 'partnership.done-at-microsoft':
      return { planned: [...ours, ...lineFor(reseller, subject)], redraw: subject, mails: [] };
    case 'partnership.authorized':
    case 'partnership.declined':
    case 'partnership.withdrawn':
    case 'partnership.expired':
    case 'partnership.removed': {
      // R-PART-21: the remover may keep the reseller's line back; a customer hears nothing in any case.
      const quiet =
        fact.kind === 'partnership.removed' &&
        partnership.status === 'removed' &&
        !partnership.told;
      const lines = [...ours, ...(quiet ? [] : lineFor(reseller, subject))];
      const answers = fact.kind === 'partnership.declined' || fact.kind === 'partnership.withdrawn';
      return {
        planned: [...lines, ...toAsker(lines)],
        redraw: subject,
        mails: outside && answers ? receiptsFor(around, subject) : [],
      };
    }
  }
}

const requestMail = ({ issue, provider }: Partnership, subject: About): PlannedMail => ({
  kind: 'partnership',
  subject,
  issue,
  company: provider,
  toCompany: false,
});

/** To whoever accepted, and to the provider; a request that nobody answered has none. */
function receiptsFor(
  { partnership, answered, mails, reachable }: AroundPartnership,
  subject: About,
): PlannedMail[] {
  if (!mails || (!answered && partnership.status !== 'declined')) return [];
  const { version: issue, provider: company } = partnership;
  const receipt = { kind: 'receipt' as const, subject, issue, company };
  return [
    ...(answered ? [{ ...receipt, toCompany: false }] : []),
    ...(reachable ? [{ ...receipt, toCompany: true }] : []),
  ];
}

const draftFor = ({ actor, provider }: AroundPartnership, subject: About): Planned[] =>
  actor
    ? [
        {
          to: { team: actor.team, user: actor.user },
          company: provider.company,
          person: actor.person,
          subject,
          kind: 'draft',
        },
      ]
    : [];
