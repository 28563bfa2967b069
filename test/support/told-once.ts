import { expect } from 'vitest';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import { isCard, labels } from './crowd.ts';
import type { Firm, Town } from './town.ts';

const repeated = 'Repeated, because Slack did not confirm the first one.';
type Row = { id: string; provider: string; reseller: string; status: string };
type Read = { ts: string; card: boolean; text: string; buttons: number };

const reader = (firm: Firm): Driver => {
  const [who] = firm.staff;
  if (!who) throw new Error('A company without people.');
  return who;
};
const read = (who: Driver, where: string): Read[] =>
  who.reads(where).map((message) => ({
    ts: message.ts,
    card: isCard(message),
    text: who.messageText(message),
    buttons: labels(message).length,
  }));

/** The line that tells what became of a request, as both sides read it. */
function lineOf({ status }: Row, provider: Firm, reseller: Firm): string {
  switch (status) {
    case 'active':
      return `of ${reseller.name} authorized ${provider.name}: the partnership is agreed here.`;
    case 'declined':
      return `of ${reseller.name} declined the request of ${provider.name}.`;
    case 'withdrawn':
      return `of ${provider.name} withdrew the request to ${reseller.name}.`;
    default:
      return 'nothing that anybody did';
  }
}
const outcomes: Record<string, string> = {
  active: ' authorized ',
  declined: ' declined ',
  withdrawn: ' withdrew the request on ',
};

/** Each request was decided once and recorded once: row, entries and facts agree. */
export async function recordedOnce(town: Town, requests: number): Promise<Row[]> {
  const rows = await town.sql<Row>(
    `select id, "providerId" as provider, "resellerId" as reseller, status from "Partnership"`,
  );
  expect(rows).toHaveLength(requests);
  const names: Record<string, string> = {
    active: 'authorized',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'expired',
  };
  const expected = rows.flatMap(({ id, status }) => [
    `${id} partnership.requested`,
    `${id} partnership.${names[status] ?? 'undecided'}`,
  ]);
  for (const [table, action] of [
    ['AuditEntry', 'action'],
    ['Fact', 'kind'],
  ]) {
    const kept = await town.sql<{ one: string }>(
      `select "subjectId" || ' ' || ${action} as one from "${table}"`,
    );
    expect(kept.map(({ one }) => one).toSorted()).toEqual(expected.toSorted());
  }
  return rows;
}

/** Everything that the plan says hangs in Slack: `exactly` once, or else each further one says that it is a repetition. */
export function toldOnce(town: Town, rows: readonly Row[], exactly: boolean): void {
  const firms = new Map(
    [...town.providers, ...town.resellers].map((firm) => [firm.id as string, firm]),
  );
  const seen = new Map([...firms].map(([id, firm]) => [id, read(reader(firm), firm.channel)]));
  const dms = new Map(
    town.providers.map((firm) => [firm.id as string, read(reader(firm), 'samen')]),
  );
  const wrong: string[] = [];
  const count = (what: string, found: Read[], row: Row) => {
    const rest = found.slice(1).filter((one) => !one.card && !one.text.includes(repeated));
    if (found.length === 0 || rest.length > 0 || (exactly && found.length > 1))
      wrong.push(`${what} of ${row.provider} to ${row.reseller}: ${found.length} times`);
  };
  for (const row of rows) {
    const [provider, reseller] = [firms.get(row.provider), firms.get(row.reseller)];
    if (!provider || !reseller) throw new Error('A request of strangers.');
    const line = lineOf(row, provider, reseller);
    for (const firm of [provider, reseller]) {
      const here = seen.get(firm.id) ?? [];
      const names = (one: Read) =>
        one.text.includes(provider.name) && one.text.includes(reseller.name);
      count(
        `card in ${firm.id}`,
        here.filter((one) => one.card && names(one)),
        row,
      );
      count(
        `line in ${firm.id}`,
        here.filter((one) => !one.card && one.text.includes(line)),
        row,
      );
    }
    if (row.status !== 'withdrawn')
      count(
        'DM',
        (dms.get(row.provider) ?? []).filter((one) => one.text.includes(line)),
        row,
      );
  }
  expect(wrong).toEqual([]);
}

/** Every copy that we know of shows the record, without buttons; nothing is left that the next sweep would draw. */
export async function drawnRight(town: Town): Promise<void> {
  const copies = await town.sql<{ ts: string; firm: string; status: string; right: boolean }>(
    `select c.ts, c."companyId" as firm, p.status, c.drawn >= p.version and not c.lost as right
     from "Copy" c join "Partnership" p on p.id = c."subjectId"`,
  );
  const all = [...town.providers, ...town.resellers];
  const hanging = new Map(
    all.flatMap((firm) =>
      read(reader(firm), firm.channel).map((one) => [`${firm.id} ${one.ts}`, one]),
    ),
  );
  const wrong = copies.filter(({ ts, firm, status, right }) => {
    const card = hanging.get(`${firm} ${ts}`);
    return !right || !card?.text.includes(outcomes[status] ?? '?') || card.buttons > 0;
  });
  expect(wrong).toEqual([]);
}

/** Cards that still have buttons although everything is decided: what Slack never told us of. */
export const strayCards = (firm: Firm): Read[] =>
  read(reader(firm), firm.channel).filter((one) => one.card && one.buttons > 0);
