import type { Planned, Subject } from '../domain/facts.ts';
import { readersOf } from '../domain/requests/delegation.ts';
import { escalation } from '../domain/requests/escalation.ts';
import { decidersOf, type RequestOf } from '../domain/requests/kinds.ts';
import { digestDay, nextLook, nextReminder } from '../domain/requests/reminders.ts';
import type { Why } from '../domain/requests/notices.ts';
import type { Backstage, Once, OpenRequest, Reader } from '../store/store.ts';

type Waits = NonNullable<OpenRequest['waits']>;
/** What one look at an open request comes to: what to send, each once, and when to look again. */
type Looked = { readonly sends: readonly Once[]; readonly lookAt: Date };

/** Ids of each kind have a brand of their own; here they are what the request says. */
const subjectOf = ({ item: { kind, id } }: OpenRequest): Subject => ({ kind, id }) as Subject;
const to = ({ team, user }: Reader) => ({ team, user });

/** Reminds those who can decide, gives the card to those who became able to, and says so when nobody is. Pure. */
function lookAfter(open: OpenRequest, now: Date): Looked {
  const { item, waits, dependent } = open;
  // Nobody here can be reminded of what waits for somebody outside Slack.
  if (!waits || (item.until && item.until <= now)) return { sends: [], lookAt: nextLook([], now) };
  const deciders = decidersOf(item, waits, dependent);
  return deciders.length === 0 ? escalate(open, waits, now) : remind(open, waits, deciders, now);
}

function remind(open: OpenRequest, waits: Waits, deciders: Waits['colleagues'], now: Date): Looked {
  const { item, nudges } = open;
  const about = { company: waits.id, subject: subjectOf(open) };
  const sends: Once[] = [];
  const later: Date[] = [];
  // What waits for the asking company itself hangs in its channel: whoever began it is reminded, while they can.
  const own = item.from.id === waits.id;
  const readers = readersOf(deciders, waits.away);
  const theirs = readers.filter(
    ({ reader, standsFor }) =>
      reader.person === item.from.person || standsFor.includes(item.from.person),
  );
  for (const { reader, standsFor } of own && theirs.length > 0 ? theirs : readers) {
    const { person, timeZone } = reader;
    const told = (what: string) => nudges.find((one) => one.what === what && one.to === person)?.at;
    const card = own ? item.asked : told('card');
    const addressed = { ...about, to: to(reader), person };
    if (!card) {
      const planned: Planned = { ...addressed, kind: 'card', buttons: true, mention: [] };
      sends.push({ nudge: { what: 'card', to: person }, planned: [planned] });
    }
    if (!item.until) continue;
    const [half, last] = [told('half'), told('last')];
    const sent = { ...(half ? { half } : {}), ...(last ? { last } : {}) };
    const seen = { asked: item.asked, until: item.until, card: card ?? now, sent };
    const next = nextReminder(seen, timeZone, now);
    if (!next) continue;
    if (next.at > now) later.push(next.at);
    else {
      const why: Why = standsFor.length > 0 ? 'stand-in' : 'decider';
      const planned: Planned = { ...addressed, kind: 'reminder', why };
      sends.push({ nudge: { what: next.which, to: person }, planned: [planned] });
    }
  }
  return { sends, lookAt: nextLook(later, now) };
}

function escalate(open: OpenRequest, waits: Waits, now: Date): Looked {
  const { item, asker, nudges } = open;
  const subject = subjectOf(open);
  const { id: company, team, channel, timeZone } = waits;
  const pings = nudges.filter(({ what }) => what === 'ping').map(({ day }) => day);
  const told = nudges.some(({ what }) => what === 'nobody');
  const { tell, ping, next } = escalation(
    { told, pinged: pings.toSorted().at(-1) ?? null },
    timeZone,
    now,
  );
  const line = { subject, kind: 'nobody' as const };
  const admins = waits.colleagues.filter(({ roles }) => roles.includes('global-admin'));
  // Whoever asked and a company's own people are told alike where the request waits for the asking company itself.
  const others = asker && !admins.some(({ person }) => person === asker.person) ? [asker] : [];
  const toPeople: Once[] = [
    ...admins.map((reader) => ({ reader, of: company, why: 'admin' as const })),
    ...others.map((reader) => ({ reader, of: item.from.id, why: 'asked' as const })),
  ].map(({ reader, of, why }) => ({
    nudge: { what: 'nobody', to: reader.person },
    planned: [{ ...line, to: to(reader), company: of, person: reader.person, why }],
  }));
  const toChannel: Once[] =
    ping === null || channel === null
      ? []
      : [
          {
            nudge: { what: 'ping', to: company, day: ping },
            planned: [{ ...line, to: { team, channel }, company, person: null, why: 'channel' }],
          },
        ];
  return { sends: [...(tell ? toPeople : []), ...toChannel], lookAt: nextLook([next], now) };
}

type Needs = Pick<Backstage, 'requests'>;

/** One request, or everything that waits for a company whose people changed. */
export const look =
  ({ requests }: Needs, now: () => Date) =>
  async (what: RequestOf | { readonly company: Waits['id'] }): Promise<void> => {
    if ('company' in what) return requests.wake(what.company);
    const open = await requests.open(what);
    if (open && !open.watched) return;
    const { sends, lookAt } = open ? lookAfter(open, now()) : { sends: [], lookAt: null };
    await requests.looked(what, sends, lookAt);
  };

/** Hourly: whose Monday morning it is. */
export const digests =
  ({ requests }: Needs, now: () => Date) =>
  async (): Promise<void> => {
    for (const { id, timeZone, on } of await requests.withoutDigest()) {
      const day = digestDay(now(), timeZone);
      if (day !== null && (on === null || on < day)) await requests.digest(id, day);
    }
  };
