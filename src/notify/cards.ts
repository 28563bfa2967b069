import type { Planned, Subject } from '../domain/facts.ts';
import { readersOf } from '../domain/requests/delegation.ts';
import type { Audience, Reader } from '../store/store.ts';
import { channelOf } from './audience.ts';

/** product.md 3: at most so many are called by name in a channel; everybody else who may decide gets a DM. */
const mentions = 5;

/** The card for those who may decide it: in their company's channel, and by DM to whom that does not call; in the place of somebody away to their delegate. */
export function cardsToDeciders(
  audience: Audience,
  may: readonly Reader[],
  /** Slack user ids in that channel; empty where Slack did not say. */
  inChannel: ReadonlySet<string>,
  subject: Subject,
): readonly Planned[] {
  const { company, team } = audience;
  const deciders = readersOf(may, audience.away ?? []).map(({ reader }) => reader);
  const to = channelOf(audience);
  // A mention works inside one workspace only; people of another one get their card by DM.
  const mentioned =
    to === null
      ? []
      : deciders.filter((one) => one.team === team && inChannel.has(one.user)).slice(0, mentions);
  const card = { company, subject, kind: 'card' as const, buttons: true };
  return [
    ...(to === null
      ? []
      : [{ ...card, to, person: null, mention: mentioned.map(({ user }) => user) }]),
    ...deciders
      .filter((one) => !mentioned.includes(one))
      .map(({ person, user, team: own }) => ({
        ...card,
        to: { team: own, user },
        person,
        mention: [],
      })),
  ];
}

/** The asking company watches the same card, without buttons; without a channel whoever asked does. */
export function cardToAsker(
  audience: Audience,
  asker: Reader | null,
  subject: Subject,
): readonly Planned[] {
  const { company } = audience;
  const card = { company, subject, kind: 'card' as const, buttons: false, mention: [] };
  const to = channelOf(audience);
  if (to) return [{ ...card, to, person: null }];
  return asker
    ? [{ ...card, to: { team: asker.team, user: asker.user }, person: asker.person }]
    : [];
}
