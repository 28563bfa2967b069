import { BadEnvironment, readConfig } from '../../../src/config.ts';

export type Env = Record<string, string>;
/** A secret key that tests may know. */
export const key = (id: string, byte: number) =>
  `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
/** Settings that are whole. */
export const slack: Env = {
  SLACK_SIGNING_SECRET: 'hush-secret',
  SLACK_BOT_TOKEN: 'xoxb-hush',
  PUBLIC_URL: 'https://samen.example.com',
};

/** The faults that stop the start, without their bullets. */
export function faults(env: Env): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error;
    const [first, ...rest] = error.message.split('\n  - ');
    return first === 'Please check your environment:' ? rest : [error.message];
  }
  return [];
}
