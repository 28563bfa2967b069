import type { Company } from '../domain/company.ts';
import type { EnrolmentFact } from '../domain/enrolment/enrolment.ts';
import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { PartnershipFact } from '../domain/partnership.ts';
import type { InvitationFact } from '../domain/invitation/invitation.ts';
import type { AskFact } from '../domain/subscription/ask.ts';
import type { SubscriptionFact } from '../domain/subscription/subscription.ts';
import type { TransferFact } from '../domain/transfer/transfer.ts';
import type { Audience, PlannedMail, Reader } from '../store/store.ts';
import { askPlan, type AroundAsk } from './asks.ts';
import { adminsOf, dm, lineFor } from './audience.ts';
import { customerPlan, type AroundCustomer } from './customers.ts';
import { enrolmentPlan, type AroundEnrolment } from './enrolments.ts';
import { invitationPlan, type AroundInvitation } from './invitations.ts';
import { partnershipPlan, type AroundPartnership } from './partnerships.ts';
import { subscriptionPlan, type AroundSubscription } from './subscriptions.ts';
import { transferPlan, type AroundTransfer } from './transfers.ts';

/** Who is around when a fact is told. */
export type Around =
  | AroundInvitation
  | AroundCustomer
  | AroundPartnership
  | AroundAsk
  | AroundSubscription
  | AroundEnrolment
  | AroundTransfer
  | {
      readonly about: 'company';
      readonly company: Company;
      readonly audience: Audience;
      readonly reviewers: readonly Reader[];
      /** Confirmed companies whose tenant id or MPN id a claim names. */
      readonly rivals: readonly Audience[];
    }
  | {
      readonly about: 'membership';
      readonly reader: Reader | null;
      readonly audience: Audience | null;
    };

export type Plan = {
  readonly planned: readonly Planned[];
  readonly redraw: Subject | null;
  readonly mails: readonly PlannedMail[];
};
type SlackPlan = Omit<Plan, 'mails'>;

/** Who hears of a fact, where, and with which buttons. Pure, so that a test can print the whole plan. */
export function plan(kept: KeptFact, around: Around): Plan {
  switch (around.about) {
    case 'invitation':
      return invitationPlan({ ...kept, fact: kept.fact as InvitationFact }, around);
    case 'customer':
      return { planned: customerPlan(around), redraw: null, mails: [] };
    case 'ask':
      return { ...askPlan({ ...kept, fact: kept.fact as AskFact }, around), mails: [] };
    case 'subscription':
      return {
        ...subscriptionPlan({ ...kept, fact: kept.fact as SubscriptionFact }, around),
        mails: [],
      };
    case 'transfer':
      return { ...transferPlan({ ...kept, fact: kept.fact as TransferFact }, around), mails: [] };
    case 'enrolment':
      return enrolmentPlan({ ...kept, fact: kept.fact as EnrolmentFact }, around);
    case 'partnership':
      return partnershipPlan({ ...kept, fact: kept.fact as PartnershipFact }, around);
    case 'company':
      return { ...companyPlan(kept, around), mails: [] };
    case 'membership':
      return { planned: membershipPlan(kept, around), redraw: null, mails: [] };
  }
}

function companyPlan(
  kept: KeptFact,
  { company, audience, reviewers, rivals }: Extract<Around, { about: 'company' }>,
): SlackPlan {
  const subject: Subject = { kind: 'company', id: company.id };
  const { kind } = kept.fact;
  if (kind === 'company.claimed')
    return {
      // Four eyes: whoever set it up is not asked whether it is true.
      planned: [
        ...rivals.flatMap((rival) =>
          adminsOf(rival).map((admin) => dm(admin, rival, subject, 'admin')),
        ),
        ...reviewers
          .filter(({ person }) => person !== company.claimed.by)
          .map((reviewer): Planned => ({
            to: { team: reviewer.team, user: reviewer.user },
            company: null,
            person: reviewer.person,
            subject,
            kind: 'card',
            buttons: true,
            mention: [],
          })),
      ],
      redraw: null,
    };
  if (kind === 'company.channel-lost')
    return {
      planned: adminsOf(audience).map((admin) => dm(admin, audience, subject, 'admin')),
      redraw: null,
    };
  if (kind === 'company.channel-chosen' || kind === 'company.channel-repaired')
    return {
      planned:
        audience.channel === null
          ? []
          : [
              {
                to: { team: audience.team, channel: audience.channel },
                company: company.id,
                person: null,
                subject,
                kind: 'line',
              },
            ],
      redraw: null,
    };
  if (kind === 'company.settings-changed') return { planned: [], redraw: null };
  if (
    kind === 'company.restricted' ||
    kind === 'company.unrestricted' ||
    kind === 'company.corrected'
  )
    return { planned: lineFor(audience, subject), redraw: subject };
  // Confirmed by its enrolment and without a kind yet, it can't meet anybody: the enrolment tells what is next.
  const waits = kind === 'company.confirmed' && company.kinds.length === 0;
  return {
    planned: waits ? [] : adminsOf(audience).map((admin) => dm(admin, audience, subject, 'admin')),
    redraw: subject,
  };
}

function membershipPlan(
  { fact, by }: KeptFact,
  { reader, audience }: Extract<Around, { about: 'membership' }>,
): Planned[] {
  if (fact.kind === 'member.global-admin-named')
    return audience ? [...channelOf(audience), ...toEverybody(audience)] : [];
  if (fact.kind === 'delegation.made' || fact.kind === 'delegation.ended')
    return reader
      ? [
          {
            to: { team: reader.team, user: reader.user },
            company: fact.company,
            person: reader.person,
            subject: null,
            kind: 'line',
            why: 'stand-in',
          },
        ]
      : [];
  // Who gave themselves the first role, at setup, has just been told so.
  if (fact.kind !== 'member.roles-given' || !reader || by === fact.person) return [];
  return [
    {
      to: { team: reader.team, user: reader.user },
      company: fact.company,
      person: fact.person,
      subject: null,
      kind: 'line',
    },
  ];
}

const channelOf = ({ company, team, channel }: Audience): Planned[] =>
  channel === null
    ? []
    : [{ to: { team, channel }, company, person: null, subject: null, kind: 'line' }];

const toEverybody = (audience: Audience): Planned[] =>
  audience.members.map((member) => ({
    to: { team: member.team, user: member.user },
    company: audience.company,
    person: member.person,
    subject: null,
    kind: 'line',
  }));
