import type { Outbound } from './outbound.ts';

type Log = {
  warn(fields: object, sentence: string): void;
  info(fields: object, sentence: string): void;
};
type Identity = {
  readonly team: string;
  readonly enterprise: string | null;
  readonly botUserId: string;
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly name: string;
  readonly url: string | null;
};

/** Where this bot is installed. With one workspace's token that is one place, known once Slack has answered. */
export interface Installations {
  known(): Identity | null;
  /** As people type it, for `/invite`. */
  mention(): string;
  /** Asks Slack who we are until it answers: at once, then after 1, 2, 4 … 60 s. Never rejects. */
  introduce(): Promise<void>;
  stop(): void;
}

export function oneWorkspace(out: Outbound, log: Log): Installations {
  let identity: Identity | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const ask = async (pause: number): Promise<void> => {
    try {
      const me = await out.whoAmI('');
      const { name } = await out.person(me.team, me.botUserId);
      identity = { ...me, name };
      log.info({ team: me.team, scopes: me.scopes }, 'Slack knows this bot.');
    } catch (error) {
      log.warn({ err: error }, 'Slack does not say who we are; asking again.');
      if (stopped) return;
      timer = setTimeout(() => void ask(Math.min(pause * 2, 60_000)), pause);
      timer.unref();
    }
  };
  return {
    known: () => identity,
    mention: () => `@${identity?.name ?? 'Samen'}`,
    introduce: () => ask(1_000),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
