import { common } from '../bot/payloads.ts';
import type { ActResult } from '../contract.ts';
import type { Core } from '../core.ts';
import { notAnswering } from './click.ts';

/** A global shortcut: it is about no message and no conversation, so nothing but its trigger leads back to the person. */
export async function useShortcut(
  core: Core,
  user: string,
  callbackId: string,
): Promise<ActResult> {
  if (!core.options.shortcuts?.some((one) => one.callbackId === callbackId))
    return { ok: false, why: 'There is no such shortcut.' };
  const answer = await core.bot.send('shortcut', {
    kind: 'payload',
    payload: {
      type: 'shortcut',
      ...common(core, user),
      callback_id: callbackId,
      trigger_id: core.triggers.give({ user, view: null }),
      action_ts: (core.now().getTime() / 1000).toFixed(6),
    },
  });
  if (answer.kind === 'answered' && answer.status === 200) return { ok: true };
  core.desks.notice(user, core.now(), notAnswering);
  core.workspace.changed();
  return { ok: true };
}
