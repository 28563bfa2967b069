import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JobHelpers } from 'graphile-worker';
import { expect } from 'vitest';
import type { Samen } from '../../support/samen.ts';
import { texts } from '../people/steps.ts';

// What the stories of Zuidplas' operations channel have in common.
export const bot = 'U0SAMEN';
export const channel = 'CZUIDPLAS';

/** Who reads what there, and what happens to it. */
export function around(samen: Samen) {
  const admin = () => samen.person('zuidplas', 'global-admin');
  const sales = () => samen.person('noordwind', 'sales-agent');
  const dms = () => texts(admin());
  const inChannel = () => texts(admin(), 'zuidplas-csp');
  const asks = async () => {
    await sales().types('/partner request', 'noordwind-csp');
    expect(await sales().submits({ reseller: 'Zuidplas' })).toBe('updated');
    await samen.settle();
  };
  const trouble = async () =>
    (
      await samen.sql<{ channelTrouble: string | null }>(
        `select "channelTrouble" from "Company" where id = 'zuidplas'`,
      )
    )[0]?.channelTrouble;
  /** What happens while nothing reaches the bot, and Slack believes that it did. */
  const unheard = async (happens: () => Promise<void>) => {
    const sink = createServer((_req, res) => res.end());
    sink.listen(0, '127.0.0.1');
    await once(sink, 'listening');
    samen.sandbox.connect(`http://127.0.0.1:${(sink.address() as AddressInfo).port}`);
    await happens();
    const { port } = samen.bot.server.address() as AddressInfo;
    samen.sandbox.connect(`http://127.0.0.1:${port}`);
    sink.closeAllConnections();
    sink.close();
  };
  const round = async () => {
    await samen.sql(`select graphile_worker.add_job('round', '{}', run_at => $1)`, [new Date()]);
    await samen.settle();
  };
  /** The jobs about one kind of thing, before all others that wait. */
  const works = async (about: 'fact' | 'event') => {
    const jobs = await samen.sql<{ payload: object; task: string }>(
      `select payload, t.identifier as task from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where payload->$1 is not null`,
      [about],
    );
    expect(jobs).not.toEqual([]);
    for (const { payload, task } of jobs) await samen.bot.tasks[task]?.(payload, {} as JobHelpers);
  };
  return { admin, sales, dms, inChannel, asks, trouble, unheard, round, works };
}

const sentence = (what: string, next: string) =>
  `${what} Until that is repaired, everything for Zuidplas ICT comes to its Global admins by DM. ${next}, or choose another one with /csp settings.`;
export const said = {
  archived: sentence('The operations channel of your company is archived.', 'Unarchive it'),
  shared: sentence(
    'The operations channel of your company is now shared with another organisation.',
    'End the sharing',
  ),
  lost: sentence(
    'I can no longer write in the operations channel of your company.',
    'Invite me to it again',
  ),
};
export const back =
  'This is the operations channel of Zuidplas ICT again. Requests and news come here.';
