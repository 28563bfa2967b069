import type { CompanyId, PersonId } from '../domain/ids.ts';
import { readersOf } from '../domain/requests/delegation.ts';
import { decidersOf, isRequest, rolesNeeded } from '../domain/requests/kinds.ts';
import type { DelegationFact } from '../domain/requests/delegation.ts';
import type { Backstage, OpenRequest, Queued } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import { name } from '../../views/blocks.ts';
import type { Reader } from '../../views/frame.ts';
import { sentence } from '../../views/lines.ts';
import { digestMessage, nobodyLine, reminderLine, withWhy } from '../../views/request/lines.ts';

/** For whom besides themselves somebody is asked to decide, by name. */
function standsFor({ item, waits, dependent }: OpenRequest, person: PersonId | null): string[] {
  if (!waits) return [];
  const deciders = decidersOf(item, waits, dependent);
  const mine = readersOf(deciders, waits.away).find(({ reader }) => reader.person === person);
  return waits.colleagues
    .filter((one) => mine?.standsFor.includes(one.person))
    .map((one) => one.name);
}

/** What is said of a request while it is open; null as soon as it is not. */
export async function drawRequestLine(
  { kind, subject, company, person, why }: Queued & { kind: 'reminder' | 'nobody' },
  backstage: Backstage,
  reader: Reader,
  elsewhere: string | null,
): Promise<Message | null> {
  if (!subject || !isRequest(subject.kind) || company === null) return null;
  const open = await backstage.requests.open({ kind: subject.kind, id: subject.id });
  if (!open?.waits) return null;
  const { item, waits } = open;
  if (kind === 'nobody') {
    const roles = rolesNeeded(item, waits.kinds);
    const side = company === waits.id ? 'ours' : 'asker';
    const message = nobodyLine(item, { side, company: waits.name, roles }, reader);
    return withWhy(message, why, side === 'ours' ? waits.name : item.from.name, reader);
  }
  const { until } = item;
  if (!until) return null;
  const at = { standsFor: standsFor(open, person), elsewhere };
  return withWhy(reminderLine({ ...item, until }, at, reader), why, waits.name, reader);
}

/** For the channel; in the place of a lost one for its Global admins. */
export async function drawDigest(
  company: CompanyId,
  person: PersonId | null,
  backstage: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const [about, counts] = await Promise.all([
    backstage.companies.byId(company),
    backstage.requests.counts(company),
  ]);
  if (!about) return null;
  const message = digestMessage(about.name, counts, reader);
  return withWhy(message, person === null ? 'channel' : 'admin', about.name, reader);
}

/** To the colleague who stands in. */
export async function drawDelegationLine(
  { kind, person }: DelegationFact,
  company: string,
  backstage: Backstage,
  { words }: Reader,
): Promise<Message> {
  const who = name((await backstage.outbox.reader(person))?.name ?? '');
  const w = words.request.delegation;
  return sentence(
    kind === 'delegation.made' ? w.made(who, name(company)) : w.ended(who, name(company)),
  );
}
