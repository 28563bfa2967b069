import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Reply, WebApi } from '../api/call.ts';
import { limits } from '../blocks/limits.ts';
import type { OutsideState, PageState } from '../contract.ts';
import type { Core } from '../core.ts';
import { act, snapshot } from '../people/seat.ts';
import { posted, turned } from './acts.ts';
import { BadBody, bodyOf, bytesOf, sendJson } from './body.ts';
import { sendFile, sendPicture } from './files.ts';
import { mailLines, sendMailOf } from './mail.ts';

const ours = ['localhost', '127.0.0.1'];

/** Only pages of this machine may ask, and only our own page may post: everything else in a browser is another site's try. */
function refusedOrigin(req: IncomingMessage): boolean {
  const host = req.headers.host ?? '';
  if (!ours.includes(host.replace(/:\d+$/, ''))) return true;
  const { origin } = req.headers;
  return req.method !== 'GET' && origin !== undefined && origin !== `http://${host}`;
}

/** The sandbox's one door: Web API and response_urls for the bot, the page and its acts for people. */
export class Door {
  private readonly core: Core;
  private readonly api: WebApi;
  private readonly reset: () => Promise<void>;
  private readonly server: Server;
  private readonly listening = new Set<ServerResponse>();

  constructor(core: Core, api: WebApi, reset: () => Promise<void>) {
    this.core = core;
    this.api = api;
    this.reset = reset;
    this.server = createServer((req, res) => {
      this.core.busy
        .during(() => this.handle(req, res))
        .catch((error: unknown) => {
          const status = error instanceof BadBody ? error.status : 500;
          const why = error instanceof Error ? error.message : String(error);
          if (!res.headersSent) sendJson(res, status, { ok: false, error: why });
          else res.destroy();
        });
    });
  }

  async listen(port: number): Promise<number> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const res of this.listening) res.end();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (refusedOrigin(req)) return sendJson(res, 403, 'Only from this machine.\n');
    const url = new URL(req.url ?? '/', 'http://localhost');
    const { pathname } = url;
    if (pathname.startsWith('/api/')) return this.webApi(req, res, url);
    if (pathname.startsWith('/response/') && req.method === 'POST') {
      const id = pathname.slice('/response/'.length);
      return this.send(res, this.api.respond(id, await bodyOf(req, url)));
    }
    if (pathname.startsWith('/upload/') && req.method === 'POST')
      return this.upload(req, res, pathname.slice('/upload/'.length));
    if (pathname.startsWith('/page/')) return this.page(req, res, url);
    if (req.method === 'GET' || req.method === 'HEAD')
      return sendFile(res, this.core.options.pageDir, pathname);
    sendJson(res, 405, 'Not this way.\n');
  }

  private async webApi(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const name = url.pathname.slice('/api/'.length);
    const bearer = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
    let given: Record<string, unknown>;
    try {
      given = await bodyOf(req, url);
    } catch (error) {
      if (!(error instanceof BadBody) || error.status !== 400) throw error;
      return sendJson(res, 200, { ok: false, error: error.message });
    }
    this.send(res, this.api.call(name, given, bearer));
  }

  /** The bytes of a file, as Slack's own address for them answers. */
  private async upload(req: IncomingMessage, res: ServerResponse, id: string): Promise<void> {
    const bytes = await bytesOf(req, limits.fileBytes);
    const reply = this.api.upload(id, bytes, req.headers['content-type'] ?? '');
    this.send(res, reply);
  }

  private send(res: ServerResponse, reply: Reply): void {
    if (reply.kind === 'answer') sendJson(res, reply.status, reply.body, reply.headers);
    // A lost answer breaks off; a hanging one stays open until the caller gives up or we close.
    else if (reply.kind === 'lost') res.destroy();
  }

  private async page(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const verb = `${req.method} ${url.pathname}`;
    const as = url.searchParams.get('as') ?? '';
    if (verb === 'GET /page/state') {
      // Without a person, or with one who is gone since: the first of the seed.
      const who = this.core.workspace.user(as) ?? this.core.workspace.users.find((u) => !u.isBot);
      const state: PageState = {
        ...snapshot(this.core, who?.id ?? as),
        mails: mailLines(this.core.workspace),
        outside: this.outside(),
      };
      return sendJson(res, 200, state);
    }
    if (verb === 'GET /page/events') return this.stream(res);
    if (verb.startsWith('GET /page/files/'))
      return sendPicture(res, this.core.workspace, url.pathname.slice('/page/files/'.length));
    if (verb.startsWith('GET /page/mails/'))
      return sendMailOf(res, this.core.workspace, url.pathname);
    if (verb === 'GET /page/traffic') return sendJson(res, 200, this.core.traffic.all());
    if (verb === 'POST /page/act') {
      const given = posted.safeParse(await bodyOf(req, url));
      if (!given.success) return sendJson(res, 400, { ok: false, why: 'Not an act.' });
      return sendJson(res, 200, await act(this.core, given.data.as, given.data.act));
    }
    if (verb === 'POST /page/outside') {
      const given = turned.safeParse(await bodyOf(req, url));
      if (!given.success || this.core.options.outside?.choose(given.data.way) !== true)
        return sendJson(res, 400, { ok: false, why: 'There is no such choice.' });
      this.core.workspace.changed();
      return sendJson(res, 200, { ok: true });
    }
    if (verb === 'POST /page/reset') {
      await this.reset();
      return sendJson(res, 200, { ok: true });
    }
    sendJson(res, 404, 'not found\n');
  }

  private outside(): OutsideState | null {
    const { outside } = this.core.options;
    if (!outside) return null;
    return { name: outside.name, ways: [...outside.ways], chosen: outside.chosen() };
  }

  private stream(res: ServerResponse): void {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const { workspace } = this.core;
    const tell = () => res.write(`data: ${JSON.stringify({ version: workspace.version })}\n\n`);
    tell();
    const stop = workspace.onChange(tell);
    this.listening.add(res);
    res.on('close', () => {
      stop();
      this.listening.delete(res);
    });
  }
}
