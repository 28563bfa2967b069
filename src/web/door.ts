import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { languages, type Language } from '../domain/company.ts';
import { Refused } from '../domain/outcome.ts';
import type { Refusal } from '../domain/refusals.ts';
import { words } from '../i18n/index.ts';
import * as pages from '../../views/page/base.ts';
import { clientAddress } from './address.ts';
import { HungUp, readForm } from './body.ts';
import type { Doorstep, PageAnswer } from './doorstep-types.ts';
import { pageHeaders } from './headers.ts';
import { newLimits } from './limits.ts';

export type DoorOptions = {
  /** Answers what Slack sends; never rejects. */
  readonly slack: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly doorstep: Doorstep;
  readonly publicUrl: string;
  readonly trustedProxies: readonly string[];
  readonly log: { error(fields: object, sentence: string): void };
  /** What a person who meets a fault can tell support. */
  readonly newReference: () => string;
  /** What a person is told instead of a fault; null where it is one. */
  readonly explain: (error: unknown) => Refusal | null;
  /** How long a request may take to arrive, in milliseconds. */
  readonly patience?: number;
};
type Answer = Pick<PageAnswer, 'status' | 'html'> & {
  readonly allow?: string;
  readonly retryAfter?: number;
};

/** The public side: what Slack sends, the pages behind links, and one page that says what this is. */
export function publicServer(options: DoorOptions): Server {
  const { slack, doorstep, log, newReference, explain, patience = 10_000 } = options;
  const headers = pageHeaders(options.publicUrl);
  const addressOf = clientAddress(options.trustedProxies);
  const limits = newLimits();

  /** Neither the address nor what was posted goes to the log: both may grant something or be somebody's. */
  const failed = (error: unknown, language: Language): Answer => {
    const refusal = error instanceof Refused ? error.refusal : explain(error);
    if (refusal?.code === 'busy')
      return { status: 503, html: pages.busyPage(words[language]), retryAfter: 2 };
    if (refusal?.code === 'database-away')
      return { status: 503, html: pages.awayPage(words[language]), retryAfter: 30 };
    const reference = newReference();
    log.error({ err: error, reference }, 'A page failed.');
    return { status: 500, html: pages.faultPage(words[language], reference) };
  };

  const guarded = async (language: Language, work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof HungUp) throw error;
      return failed(error, language);
    }
  };

  const behindLink = async (req: IncomingMessage, { token, query }: Asked): Promise<Answer> => {
    const address = addressOf(req);
    const language = languageOf(req, query);
    const counted = async (answer: PageAnswer, shown: Language): Promise<Answer> => {
      const wait = answer.known ? null : await limits.unknownLinks(address);
      return wait === null ? answer : tooMany(wait, shown);
    };
    if (req.method !== 'POST') return counted(await doorstep.show(token, { language }), language);
    const wait = await limits.posts(address);
    if (wait !== null) return tooMany(wait, language);
    const form = await readForm(req);
    if (!(form instanceof URLSearchParams)) return unread[form](language);
    const posted = languageOf(req, form, query);
    return guarded(posted, async () =>
      counted(await doorstep.decide(token, { language: posted, form }), posted),
    );
  };

  const answerTo = async (
    req: IncomingMessage,
    asked: Asked,
    language: Language,
  ): Promise<Answer> => {
    const allow = allowed(asked);
    if (allow === null) return { status: 404, html: pages.notFoundPage(words[language]) };
    if (!allow.includes(req.method ?? ''))
      return { status: 405, html: pages.wrongWayPage(words[language]), allow: allow.join(', ') };
    if (asked.path === '/') return { status: 200, html: pages.homePage(words[language]) };
    return behindLink(req, asked);
  };

  const send = (res: ServerResponse, { status, html, allow, retryAfter }: Answer) => {
    if (res.headersSent || res.destroyed) return;
    res.writeHead(status, {
      ...headers,
      'content-length': String(Buffer.byteLength(html)),
      ...(allow === undefined ? {} : { allow }),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    });
    res.end(html);
  };

  const page = async (req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<void> => {
    // Whoever hangs up gets no answer; without a listener that would end the process.
    res.on('error', () => res.destroy());
    try {
      const language = languageOf(req, asked.query);
      send(res, await guarded(language, () => answerTo(req, asked, language)));
    } catch (error) {
      if (!(error instanceof HungUp)) throw error;
      res.destroy();
    }
  };

  const server = createServer({ connectionsCheckingInterval: patience / 5 }, (req, res) => {
    const asked = askedOf(req);
    if (asked.path === '/slack/events') void slack(req, res);
    else void page(req, res, asked);
  });
  // Slack and browsers send their few kilobytes at once; whoever dribbles is neither.
  server.requestTimeout = patience;
  server.headersTimeout = patience;
  return server;
}

const tooMany = (seconds: number, language: Language): Answer => ({
  status: 429,
  html: pages.tooManyPage(words[language]),
  retryAfter: seconds,
});

type Asked = { readonly path: string; readonly token: string; readonly query: URLSearchParams };

const links = '/i/';
/** Read by hand: what is no URL would throw, and what the token is not is for the doorstep to say. */
function askedOf({ url = '/' }: IncomingMessage): Asked {
  const [path = '', ...rest] = url.split('?');
  return { path, token: path.slice(links.length), query: new URLSearchParams(rest.join('?')) };
}

function allowed({ path }: Asked): readonly string[] | null {
  if (path.startsWith(links)) return ['GET', 'HEAD', 'POST'];
  return path === '/' ? ['GET', 'HEAD'] : null;
}

/** Chosen on the page, else by the browser, else English. */
function languageOf(req: IncomingMessage, ...said: readonly URLSearchParams[]): Language {
  const chosen = said.map((one) => one.get('language'));
  const known = languages.find((one) => one === chosen.find((name) => name !== null));
  if (known) return known;
  const preferred = new Negotiator(req).language([...languages]);
  return languages.find((one) => one === preferred) ?? 'en';
}

const unread = {
  'too-large': (language: Language): Answer => ({
    status: 413,
    html: pages.tooLargePage(words[language]),
  }),
  'wrong-type': (language: Language): Answer => ({
    status: 415,
    html: pages.unreadablePage(words[language]),
  }),
  unreadable: (language: Language): Answer => ({
    status: 400,
    html: pages.unreadablePage(words[language]),
  }),
};
