import { createServer, type Server } from 'node:http';

/** What an operator's probe asks; no answer names a company, a person or a workspace. */
export type Health = {
  /** Rejects with its reason while the database does not answer. */
  readonly database: () => Promise<void>;
  readonly worker: () => boolean;
  /** Whether Slack has told us who we are; told, but no reason to be taken out of service. */
  readonly slack: () => boolean;
  /** Null: nothing is mailed from here. */
  readonly mail: () => boolean | null;
  readonly stopping: () => boolean;
};

/** `/healthz`: the process is alive. `/readyz`: it can take requests; its body says what is wrong. */
export function opsServer(health: Health): Server {
  return createServer((req, res) => {
    const answer = (status: number, body: object) => {
      res.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      res.end(`${JSON.stringify(body)}\n`);
    };
    const [path] = (req.url ?? '/').split('?');
    if (req.method !== 'GET' && req.method !== 'HEAD') answer(405, { error: 'GET only' });
    else if (path === '/healthz') answer(200, { alive: true });
    else if (path === '/readyz')
      void readiness(health).then((state) => answer(state.ready ? 200 : 503, state));
    else answer(404, { error: 'not here; /healthz and /readyz are' });
  });
}

const mailState = (answers: boolean | null): string =>
  answers === null ? 'not used' : answers ? 'answers' : 'does not answer';

async function readiness({ database, worker, slack, mail, stopping }: Health) {
  const [answers] = await Promise.allSettled([database()]);
  const state = {
    database: answers.status === 'fulfilled' ? 'answers' : 'does not answer',
    worker: worker() ? 'running' : 'not running',
    slack: slack() ? 'answers' : 'has not answered yet',
    mail: mailState(mail()),
    stopping: stopping(),
  };
  return { ready: answers.status === 'fulfilled' && worker() && !stopping(), ...state };
}
