import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** The public side: what Slack sends, and one page that says what this is. */
export function publicServer(
  slack: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
): Server {
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', 'http://bot').pathname;
    if (path === '/slack/events') return void slack(req, res);
    const [status, text] = path === '/' ? [200, what] : [404, 'Not here.\n'];
    res.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    res.end(req.method === 'HEAD' ? undefined : text);
  });
  // Slack sends its few kilobytes at once; whoever dribbles is not Slack.
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  return server;
}

const what =
  'Samen: a Slack bot for partnerships between indirect providers and indirect resellers in Microsoft’s CSP programme.\n';
