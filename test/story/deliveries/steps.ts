import type { SeatMessage } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { withoutWhy } from '../../support/why.ts';

// What the stories of deliveries have in common: news for one DM alone, and what went over the wire.
export const nina = (samen: Samen): Driver => samen.person('UNEW');
/** Nina's DM with the bot, as a queue. */
export const queue = 'T0SAMEN/@UNEW';
export const repeated = 'Repeated, because Slack did not confirm the first one.';

/** Gives Nina one role after the other; each is one line to her and to nobody else. */
export async function gives(samen: Samen, ...roles: string[]): Promise<void> {
  const admin = samen.person('noordwind', 'global-admin');
  for (const role of roles) {
    await admin.types('/csp members');
    if (admin.modalText().includes('Nina New')) {
      await admin.clicks('Change', { value: 'UNEW' });
      await admin.submits({ roles: [role] });
    } else {
      await admin.clicks('Give roles');
      await admin.submits({ person: 'Nina New', roles: [role] });
    }
    await admin.closesAll();
  }
}

/** What Nina was told, oldest first, by the role that it names. */
export const told = (samen: Samen): string[] =>
  nina(samen)
    .reads('samen')
    .map((message) => withoutWhy(nina(samen).messageText(message)))
    .map((text) => text.replace(/^.*you are now (.*?)\. Type \/csp.*?$/m, '$1'));

/** Every card in a channel, oldest first. */
export const cards = (who: Driver, where: string): SeatMessage[] =>
  who.reads(where).filter(({ blocks }) => blocks[0]?.type === 'header');

/** The calls of one method, with the second at which each came. */
export const calls = (samen: Samen, method: string): { at: number; error: string | undefined }[] =>
  samen.sandbox
    .traffic()
    .filter(({ direction, name }) => direction === 'to-slack' && name === method)
    .map(({ at, error }) => ({ at: Date.parse(at), error }));

type Row = { state: string; attempts: number; deaths: number; error: string | null };
export const deliveries = (samen: Samen): Promise<Row[]> =>
  samen.sql<Row>(
    'select state, attempts, deaths, error from "Delivery" where queue = $1 order by ord',
    [queue],
  );
