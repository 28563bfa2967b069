import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/manifest.ts';
import { openSandbox } from '../../../src/sandbox/sandbox.ts';
import { app, channels, team, users } from '../../../src/sandbox/seed.ts';

const botToken = 'xoxb-files';
async function sandbox(scopes = readManifest().oauth_config.scopes.bot) {
  const made = await openSandbox({
    team,
    app,
    botToken,
    signingSecret: 'secret',
    scopes,
    commands: [],
    users,
    channels,
  });
  const call = async (method: string, args: Record<string, unknown>) => {
    const got = await fetch(`${made.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return (await got.json()) as Record<string, unknown>;
  };
  const dm = async (user: string) => {
    const { channel } = (await call('conversations.open', { users: user })) as {
      channel: { id: string };
    };
    return channel.id;
  };
  return { made, call, dm };
}
const put = (url: unknown, bytes: string) => fetch(String(url), { method: 'POST', body: bytes });
const user = 'UNOORDWINDSA';

describe('a file in three steps, as Slack takes it', () => {
  test('an address for its length, its bytes, and who sees it: once', async () => {
    const { made, call, dm } = await sandbox();
    const asked = await call('files.getUploadURLExternal', {
      filename: 'a.png',
      length: 5,
      alt_txt: 'Five letters',
    });
    expect(asked).toMatchObject({ ok: true, file_id: expect.stringMatching(/^F/) as string });
    const got = await put(asked['upload_url'], 'bytes');
    expect([got.status, await got.text()]).toEqual([200, 'OK - 5']);
    const channel_id = await dm(user);
    const files = [{ id: asked['file_id'], title: 'A' }];
    const shared = await call('files.completeUploadExternal', { files, channel_id });
    expect(shared).toEqual({ ok: true, files });
    const [message] = made.as(user).reads('samen');
    expect(message?.files).toEqual([{ id: asked['file_id'], title: 'A', alt: 'Five letters' }]);
    expect(made.bytesOf(String(asked['file_id'])).toString()).toBe('bytes');
    // No picture, so the page draws none.
    expect((await fetch(`${made.url}/page/files/${String(asked['file_id'])}`)).status).toBe(404);
    const again = await call('files.completeUploadExternal', { files, channel_id });
    expect(again).toMatchObject({ ok: false, error: 'file_not_found' });
    await made.close();
  });

  test('refused under Slack’s own names', async () => {
    const { made, call, dm } = await sandbox();
    const ask = (more: object) =>
      call('files.getUploadURLExternal', { filename: 'a.png', length: 5, ...more });
    expect(await ask({ length: 0 })).toMatchObject({ error: 'missing_argument' });
    expect(await ask({ filename: '' })).toMatchObject({ error: 'invalid_arguments' });
    expect(await ask({ alt_txt: 'x'.repeat(1_001) })).toMatchObject({ error: 'alt_txt_too_large' });
    const asked = await ask({});
    const files = [{ id: asked['file_id'] }];
    const channel_id = await dm(user);
    // Nothing arrived, and what is not as long as was said does not.
    expect((await put(asked['upload_url'], 'more bytes')).status).toBe(404);
    expect(await call('files.completeUploadExternal', { files, channel_id })).toMatchObject({
      error: 'file_not_found',
    });
    await put(asked['upload_url'], 'bytes');
    for (const nowhere of [user, 'C0NOWHERE'])
      expect(
        await call('files.completeUploadExternal', { files, channel_id: nowhere }),
      ).toMatchObject({ error: 'channel_not_found' });
    expect(await call('files.completeUploadExternal', { files, channel_id })).toMatchObject({
      ok: true,
    });
    await made.close();
    const poor = await sandbox(['chat:write']);
    expect(
      await poor.call('files.getUploadURLExternal', { filename: 'a', length: 1 }),
    ).toMatchObject({ error: 'missing_scope', needed: 'files:write' });
    await poor.made.close();
  });
});
