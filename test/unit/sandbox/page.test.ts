import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ada, ben, refusal, scene } from './small-bot.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** `fetch` sets Host and Origin itself; a foreign page is imitated on the wire. */
function raw(url: string, path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<number>((done, fail) => {
    const { port } = new URL(url);
    request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      res.resume();
      done(res.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

const post = (url: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('the page’s door', () => {
  test('shows one person’s state and takes their acts', async () => {
    const { sandbox, close } = await scene();
    const act = { do: 'say', conversation: 'C0IN', text: 'hello' };
    expect(await (await post(sandbox.url, '/page/act', { as: ada, act })).json()).toEqual({
      ok: true,
    });
    const state = await (await fetch(`${sandbox.url}/page/state?as=${ben}`)).json();
    expect(state).toMatchObject({ me: { id: ben }, conversations: [{ name: 'in', unread: true }] });
    expect((await post(sandbox.url, '/page/act', { as: ada, act: { do: 'fly' } })).status).toBe(
      400,
    );
    const read = { do: 'read', conversation: 'C0IN' };
    await post(sandbox.url, '/page/act', { as: ben, act: read });
    expect(sandbox.snapshot(ben).conversations[0]?.unread).toBe(false);
    await close();
  });

  test('tells each change', async () => {
    const { sandbox, close } = await scene();
    const response = await fetch(`${sandbox.url}/page/events?as=${ada}`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const stream = response.body?.getReader();
    const next = async () => new TextDecoder().decode((await stream?.read())?.value);
    expect(await next()).toBe(`data: {"version":${sandbox.snapshot(ada).version}}\n\n`);
    await sandbox.as(ada).types('hello');
    expect(await next()).toMatch(/^data: \{"version":\d+\}\n\n/);
    await close();
  });

  test('opens to this machine and its own page only', async () => {
    const { sandbox, close } = await scene();
    const host = new URL(sandbox.url).host;
    expect(await raw(sandbox.url, '/page/state', { host })).toBe(200);
    expect(await raw(sandbox.url, '/page/state', { host: 'localhost:3900' })).toBe(200);
    expect(await raw(sandbox.url, '/page/state', { host: 'evil.example' })).toBe(403);
    expect(await raw(sandbox.url, '/page/state', { host: 'localhost.evil.example' })).toBe(403);
    for (const path of ['/page/mails/M0', '/page/mails/M0/html'])
      expect(await raw(sandbox.url, path, { host: 'evil.example' })).toBe(403);
    const reset = (origin: string) =>
      raw(sandbox.url, '/page/reset', { host, origin, 'content-length': '0' }, 'POST');
    expect(await reset('https://evil.example')).toBe(403);
    expect(await reset('null')).toBe(403);
    expect(await reset(`http://${host}`)).toBe(200);
    await close();
  });

  test('gives the built page with a strict policy, and no file beside it', async () => {
    const pageDir = join(dir, 'page');
    await mkdir(pageDir);
    await writeFile(join(pageDir, 'index.html'), '<!doctype html>');
    await writeFile(join(dir, 'secret.html'), 'secret');
    const { sandbox, close } = await scene({ pageDir });
    const page = await fetch(sandbox.url);
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const { host } = new URL(sandbox.url);
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/nothing.js',
    ])
      expect(await raw(sandbox.url, path, { host })).toBe(404);
    await close();
  });

  test('somebody chooses how the world outside behaves, and everybody sees it', async () => {
    let chosen = 'fine';
    const ways = ['fine', 'broken'].map((id) => ({ id, words: id }));
    const outside = {
      name: 'Elsewhere',
      ways,
      chosen: () => chosen,
      choose: (way: string) => {
        if (!ways.some(({ id }) => id === way)) return false;
        chosen = way;
        return true;
      },
    };
    const { sandbox, close } = await scene({ outside });
    const shown = async () => (await fetch(`${sandbox.url}/page/state?as=${ben}`)).json();
    const before = sandbox.snapshot(ben).version;
    expect((await post(sandbox.url, '/page/outside', { way: 'broken' })).status).toBe(200);
    expect(await shown()).toMatchObject({ outside: { name: 'Elsewhere', ways, chosen: 'broken' } });
    expect(sandbox.snapshot(ben).version).toBeGreaterThan(before);
    for (const body of [{ way: 'burning' }, {}])
      expect((await post(sandbox.url, '/page/outside', body)).status).toBe(400);
    const { host } = new URL(sandbox.url);
    const foreign = { host, origin: 'https://evil.example', 'content-length': '0' };
    expect(await raw(sandbox.url, '/page/outside', foreign, 'POST')).toBe(403);
    expect(chosen).toBe('broken');
    await close();
  });

  test('nothing to choose is nothing on the page', async () => {
    const { sandbox, close } = await scene();
    expect(await (await fetch(`${sandbox.url}/page/state`)).json()).toMatchObject({
      outside: null,
    });
    expect((await post(sandbox.url, '/page/outside', { way: 'fine' })).status).toBe(400);
    await close();
  });

  test('reset puts the seed back', async () => {
    let resets = 0;
    const { sandbox, close } = await scene({
      onReset: async () => {
        resets += 1;
      },
    });
    await sandbox.as(ada).types('hello');
    await post(sandbox.url, '/page/reset', {});
    expect(sandbox.as(ada).reads('in')).toEqual([]);
    expect(resets).toBe(1);
    await close();
  });
});

describe('what tests lean on', () => {
  test('idle waits for the bot’s answer and for its calls', async () => {
    const { sandbox, bot, client, close } = await scene();
    bot.answers(({ payload }) => {
      const view = {
        type: 'modal',
        title: { type: 'plain_text', text: 'Late' },
        blocks: [],
      } as const;
      setTimeout(
        () =>
          void client.views.open({
            trigger_id: String(payload['trigger_id']),
            view: { ...view, blocks: [] },
          }),
        0,
      );
      return { afterMs: 50 };
    });
    const typing = sandbox.as(ada).types('/try');
    await sandbox.idle();
    expect(sandbox.as(ada).modal()?.title).toBe('Late');
    await typing;
    await close();
  });

  test('traffic shows both directions and no secrets', async () => {
    const { sandbox, client, close } = await scene();
    await sandbox.as(ada).types('/try');
    await client.chat.postMessage({ channel: 'C0IN', text: 'x' });
    const out = client.chat.postMessage({ channel: 'C0OUT', text: 'x' });
    expect(await refusal(out)).toBe('not_in_channel');
    expect(sandbox.traffic().map((t) => [t.direction, t.name, t.error])).toEqual([
      ['to-bot', '/try', undefined],
      ['to-slack', 'chat.postMessage', undefined],
      ['to-slack', 'chat.postMessage', 'not_in_channel'],
    ]);
    expect(JSON.stringify(sandbox.traffic())).not.toContain('/response/');
    await close();
  });

  test('what a person reads: blocks, mentions, dates, options and errors, line by line', async () => {
    const { sandbox, bot, client, close } = await scene();
    await client.chat.postMessage({
      channel: 'C0IN',
      text: 'x',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A <@U0ADA>' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '<@U0ADA> &amp; <https://a.example|link>' },
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'ordered',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [
                    { type: 'text', text: 'by ' },
                    { type: 'date', timestamp: 0, format: '{date}', fallback: '1 January' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    const reader = sandbox.as(ben);
    const [message] = reader.reads('in');
    expect(message && reader.messageText(message)).toBe(
      'A <@U0ADA>\n@Ada Lovelace & link\n1. by 1 January',
    );
    await reader.types('/try');
    await client.views.open({
      trigger_id: String(bot.last()['trigger_id']),
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'Form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'tick',
            label: { type: 'plain_text', text: 'Terms' },
            hint: { type: 'plain_text', text: 'All of them' },
            element: {
              type: 'checkboxes',
              action_id: 'value',
              options: [{ text: { type: 'plain_text', text: 'I agree' }, value: 'yes' }],
            },
          },
        ],
      },
    });
    bot.answers(() => ({ json: { response_action: 'errors', errors: { tick: 'Not yet' } } }));
    await reader.submits({ tick: ['I agree'] });
    expect(reader.modalText()).toBe('Form\nTerms\nI agree\nAll of them\nNot yet\nSend');
    await close();
  });
});
