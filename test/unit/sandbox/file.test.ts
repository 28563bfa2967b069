import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox } from '../../../src/sandbox/sandbox.ts';
import { ada, ben, options, scene } from './small-bot.ts';
import { modal, plain } from './stage.ts';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  file = join(dir, 'workspace.json');
});
afterEach(() => rm(dir, { recursive: true }));

describe('the workspace’s file', () => {
  test('holds what was said, drawn and mailed, for the next start', async () => {
    const first = await scene({ file });
    await first.client.chat.postMessage({
      channel: 'C0IN',
      text: 'kept',
      metadata: { event_type: 'delivery', event_payload: { id: 'd1' } },
    });
    await first.client.chat.postEphemeral({ channel: 'C0IN', user: ada, text: 'psst' });
    await first.client.views.publish({
      user_id: ada,
      view: { type: 'home', blocks: [{ type: 'divider' }] },
    });
    await first.sandbox.act(ada, {
      do: 'mail',
      to: ['sam@example.org'],
      subject: 'Hi',
      text: 'Hi',
    });
    await first.sandbox.deactivate(ben);
    const mails = first.sandbox.mails();
    const before = first.sandbox.snapshot(ada);
    await first.close();

    const again = await openSandbox(options({ file, users: [], channels: [] }));
    expect({ ...again.snapshot(ada), version: 0 }).toEqual({ ...before, version: 0 });
    expect(again.mails()).toEqual(mails);
    expect(again.snapshot(ada).people.find((p) => p.id === ben)?.deleted).toBe(true);
    await again.as(ada).types('after', 'in');
    const [said, , late] = again.as(ada).reads('in');
    expect(late?.text).toBe('after');
    expect(Number(late?.ts)).toBeGreaterThan(Number(said?.ts));
    await again.close();
    expect(await readFile(file, 'utf8')).toContain('"event_payload":{"id":"d1"}');
    // Whole or not at all: no half-written neighbour is left.
    expect(await readdir(dir)).toEqual(['workspace.json']);
  });

  test('a broken file is said, not overwritten', async () => {
    await writeFile(file, '{"format":1,');
    await expect(openSandbox(options({ file }))).rejects.toThrow('is not JSON');
    await writeFile(file, '{"format":99}');
    await expect(openSandbox(options({ file }))).rejects.toThrow('no workspace of this version');
    expect(await readFile(file, 'utf8')).toBe('{"format":99}');
  });

  test('nobody in the seed has a language that Slack has not', async () => {
    const users = [{ id: 'U1', name: 'Jan', locale: 'nl-NL' }];
    await expect(openSandbox(options({ users }))).rejects.toThrow('no locale nl-NL');
  });

  const marker = 'Zt7-planted-password';
  const shownOnce = modal({
    blocks: [{ type: 'section', text: plain(`The password is ${marker}.`) }],
  });

  test('never holds what stands in a modal: it may be shown once', async () => {
    const { sandbox, bot, client, close } = await scene({ file });
    const onDisk = async () => {
      await sandbox.kept();
      return (
        await Promise.all((await readdir(dir)).map((one) => readFile(join(dir, one))))
      ).join();
    };
    await client.chat.postMessage({ channel: 'C0IN', text: `a planted ${marker}` });
    expect(await onDisk()).toContain(marker);
    await client.chat.delete({ channel: 'C0IN', ts: sandbox.as(ada).reads('in')[0]?.ts ?? '' });
    expect(await onDisk()).not.toContain(marker);

    const opens = async (view = modal()) => {
      await sandbox.as(ada).types('/try');
      await client.views.open({ trigger_id: String(bot.last()['trigger_id']), view });
    };
    await opens(shownOnce);
    expect(sandbox.as(ada).modalText()).toContain(marker);
    expect(await onDisk()).not.toContain(marker);
    for (const response_action of ['update', 'push']) {
      await opens();
      bot.answers(() => ({ json: { response_action, view: shownOnce } }));
      await sandbox.as(ada).submits();
      bot.answers(() => ({}));
      expect(sandbox.as(ada).modalText()).toContain(marker);
      expect(await onDisk()).not.toContain(marker);
    }
    await close();
    const again = await openSandbox(options({ file }));
    expect(again.as(ada).modal()).toBeUndefined();
    await again.close();
  });

  test('of an earlier version opens, and what was kept of modals leaves the disk', async () => {
    await (await openSandbox(options({ file }))).close();
    const { mails: _, ...earlier } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...earlier, modals: { [ada]: [shownOnce] } }));
    const sandbox = await openSandbox(options({ file }));
    expect(sandbox.as(ada).modal()).toBeUndefined();
    expect(sandbox.mails()).toEqual([]);
    await sandbox.close();
    expect(await readFile(file, 'utf8')).not.toContain(marker);
  });
});
