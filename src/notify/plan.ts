import type { Company } from '../domain/company.ts';
import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Audience, Reader } from '../store/store.ts';

/** Who is around when a fact is told. */
export type Around =
  | {
      readonly about: 'partnership';
      readonly partnership: Partnership;
      readonly provider: Audience;
      readonly reseller: Audience;
      /** Slack user ids in the reseller's channel; empty where Slack did not say. */
      readonly inChannel: ReadonlySet<string>;
      readonly asker: Reader | null;
    }
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

export type Plan = { readonly planned: readonly Planned[]; readonly redraw: Subject | null };

/** product.md 3: at most so many are called by name in a channel; everybody else who may decide gets a DM. */
const mentions = 5;

/** Who hears of a fact, where, and with which buttons. Pure, so that a test can print the whole plan. */
export function plan(kept: KeptFact, around: Around): Plan {
  switch (around.about) {
    case 'partnership':
      return partnershipPlan(kept, around);
    case 'company':
      return companyPlan(kept, around);
    case 'membership':
      return { planned: membershipPlan(kept, around), redraw: null };
  }
}

type AroundPartnership = Extract<Around, { about: 'partnership' }>;

function partnershipPlan(kept: KeptFact, around: AroundPartnership): Plan {
  const { partnership, provider, reseller, asker } = around;
  const subject: Subject = { kind: 'partnership', id: partnership.id };
  const { kind } = kept.fact;
  if (kind === 'partnership.requested')
    return {
      planned: [...cardsToDeciders(around, subject), ...cardToAsker(provider, asker, subject)],
      redraw: null,
    };
  const decided =
    kind !== 'partnership.admin-access-cut' && kind !== 'partnership.done-at-microsoft';
  // R-PART-21: the remover may keep the reseller's line back; a customer hears nothing in any case.
  const quiet =
    kind === 'partnership.removed' && partnership.status === 'removed' && !partnership.told;
  const lines = [...lineFor(provider, subject), ...(quiet ? [] : lineFor(reseller, subject))];
  const heard = new Set(lines.map(({ person }) => person));
  const toAsker =
    decided && asker && kept.by !== asker.person && !heard.has(asker.person)
      ? [dm(asker, provider, subject)]
      : [];
  return { planned: [...lines, ...toAsker], redraw: subject };
}

function cardsToDeciders({ reseller, inChannel }: AroundPartnership, subject: Subject): Planned[] {
  const deciders = reseller.members.filter((member) => member.roles.includes('global-admin'));
  const { company, team, channel } = reseller;
  // A mention works inside one workspace only; people of another one get their card by DM.
  const mentioned =
    channel === null
      ? []
      : deciders.filter((one) => one.team === team && inChannel.has(one.user)).slice(0, mentions);
  const toChannel: Planned[] =
    channel === null
      ? []
      : [
          {
            to: { team, channel },
            company,
            person: null,
            subject,
            kind: 'card',
            buttons: true,
            mention: mentioned.map((one) => one.user),
          },
        ];
  const toPeople = deciders
    .filter((one) => !mentioned.includes(one))
    .map((one): Planned => ({
      to: { team: one.team, user: one.user },
      company,
      person: one.person,
      subject,
      kind: 'card',
      buttons: true,
      mention: [],
    }));
  return [...toChannel, ...toPeople];
}

/** The asking company watches the same card, without buttons; without a channel whoever asked does. */
function cardToAsker(provider: Audience, asker: Reader | null, subject: Subject): Planned[] {
  const card = {
    company: provider.company,
    subject,
    kind: 'card' as const,
    buttons: false,
    mention: [],
  };
  if (provider.channel !== null)
    return [{ ...card, to: { team: provider.team, channel: provider.channel }, person: null }];
  if (!asker) return [];
  return [{ ...card, to: { team: asker.team, user: asker.user }, person: asker.person }];
}

/** One line in the company's channel; without one, to each of its Global admins. */
function lineFor(audience: Audience, subject: Subject): Planned[] {
  const { company, team, channel } = audience;
  if (channel !== null)
    return [{ to: { team, channel }, company, person: null, subject, kind: 'line' }];
  return adminsOf(audience).map((member) => dm(member, audience, subject));
}

const adminsOf = ({ members }: Audience) =>
  members.filter((member) => member.roles.includes('global-admin'));

const dm = (reader: Reader, { company }: Pick<Audience, 'company'>, subject: Subject): Planned => ({
  to: { team: reader.team, user: reader.user },
  company,
  person: reader.person,
  subject,
  kind: 'line',
});

function companyPlan(
  kept: KeptFact,
  { company, audience, reviewers, rivals }: Extract<Around, { about: 'company' }>,
): Plan {
  const subject: Subject = { kind: 'company', id: company.id };
  const { kind } = kept.fact;
  if (kind === 'company.claimed')
    return {
      // Four eyes: whoever set it up is not asked whether it is true.
      planned: [
        ...rivals.flatMap((rival) => adminsOf(rival).map((admin) => dm(admin, rival, subject))),
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
      planned: adminsOf(audience).map((admin) => dm(admin, audience, subject)),
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
  return {
    planned: adminsOf(audience).map((admin) => dm(admin, audience, subject)),
    redraw: subject,
  };
}

function membershipPlan(
  { fact, by }: KeptFact,
  { reader, audience }: Extract<Around, { about: 'membership' }>,
): Planned[] {
  if (fact.kind === 'member.global-admin-named')
    return audience ? [...channelOf(audience), ...toEverybody(audience)] : [];
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
