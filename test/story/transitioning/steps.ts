import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { Role } from '../../../src/domain/people.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';
import { tap } from '../edge/wire.ts';
import { labels } from '../partnership/steps.ts';
import { agreed, subscribed } from '../subscription/steps.ts';

// What the stories of a company that is both have in common: one customer of each kind, with what it bought.
export const ours = (samen: Samen, role: Role = 'admin-agent'): Driver =>
  samen.person('oostzee', role);
export const theirs = (samen: Samen, role: Role = 'sales-agent'): Driver =>
  samen.person('noordwind', role);

/** Oostzee Cloud bills Eigen itself, and won Gewonnen together with Noordwind. */
export async function bothKinds(samen: Samen): Promise<void> {
  await partners(samen, 'noordwind', 'oostzee');
  const german = { country: 'DE' };
  const direct = { partner: 'oostzee', capacity: 'direct-bill' } as const;
  await plant(samen, 'eigen', 'Eigen GmbH', [direct], german);
  await agreed(samen, 'eigen', 'oostzee');
  await plant(
    samen,
    'won',
    'Gewonnen GmbH',
    [
      { partner: 'oostzee', capacity: 'reseller', with: 'noordwind', origin: 'joint-invite' },
      { partner: 'noordwind', capacity: 'provider', with: 'oostzee', origin: 'joint-invite' },
    ],
    german,
  );
  await agreed(samen, 'won', 'noordwind');
  const own = { owner: 'oostzee', reseller: null, customer: 'eigen', mpn: null };
  await subscribed(samen, 'own', { ...own, name: 'Office 365 E3' });
  await subscribed(samen, 'sold', { reseller: 'oostzee', customer: 'won', name: 'Office 365 E1' });
}

/** A reviewer records what Microsoft did. */
export async function restricts(samen: Samen, what: 'Restricted it' | 'Lifted the restriction') {
  const owner = samen.person('UOWNER');
  await owner.types('/csp restrict');
  expect(await owner.submits({ company: 'Oostzee', what })).toBe('updated');
  await owner.closesAll();
  await samen.settle();
}

/** What stands in front after a command, which is then left alone. */
export async function asks(who: Driver, command: string): Promise<string> {
  await who.types(command);
  const said = who.modalText();
  await who.closesAll();
  return said;
}
export const buttons = (who: Driver): string[] => labels(who.modal());
export const row = async (samen: Samen, id: string) =>
  (
    await samen.sql<{ quantity: number; status: string; renews: boolean }>(
      'select quantity, status, renews from "Subscription" where id = $1',
      [id],
    )
  )[0];
export const subscriptions = async (samen: Samen): Promise<number> =>
  Number((await samen.sql<{ n: string }>('select count(*) as n from "Subscription"'))[0]?.n);

/** Sends a form as if it had been opened about something else. */
export async function aboutAnother(
  samen: Samen,
  subject: string,
  sends: () => Promise<unknown>,
): Promise<void> {
  const wire = await tap(samen);
  wire.alter((payload) => {
    const { view } = payload as { view: { private_metadata: string } };
    const meta = JSON.parse(view.private_metadata) as object;
    const private_metadata = JSON.stringify({ ...meta, subject });
    return { ...payload, view: { ...view, private_metadata } };
  });
  await sends();
  const { port } = samen.bot.server.address() as AddressInfo;
  samen.sandbox.connect(`http://127.0.0.1:${port}`);
  wire.close();
}
