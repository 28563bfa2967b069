import { afterEach, beforeEach, vi } from 'vitest';
import type { KnownBlock, ModalView } from '@slack/types';
import { ada, scene, type Payload, type Scene } from './small-bot.ts';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const options = ['one', 'two'].map((value) => ({ text: plain(value.toUpperCase()), value }));
export const modal = (more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: [{ type: 'section', text: plain('Hello') }],
  ...more,
});
export const input = (block_id: string, element: object, more: object = {}) =>
  ({
    type: 'input',
    block_id,
    label: plain(block_id),
    element: { action_id: 'value', ...element },
    ...more,
  }) as KnownBlock;
export const typed = (block_id: string, more: object = {}) =>
  input(block_id, { type: 'plain_text_input', ...more });
export const buttons = (...names: string[]): KnownBlock => ({
  type: 'actions',
  block_id: 'row',
  elements: names.map((name) => ({
    type: 'button',
    action_id: name,
    text: plain(name),
    value: `value of ${name}`,
  })),
});

export const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** A scene per test whose clock stands still, and whose bot has a shorter patience than Slack. */
export class Stage {
  private scene: Scene | undefined;

  constructor() {
    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      vi.setSystemTime('2026-03-01T09:00:00Z');
      this.scene = await scene({ patienceMs: 300, events: ['app_home_opened', 'user_change'] });
    });
    afterEach(async () => {
      if (this.bot.faults.length > 0) throw new Error(this.bot.faults.join('\n'));
      await this.scene?.close();
      vi.useRealTimers();
    });
  }

  private get now(): Scene {
    if (!this.scene) throw new Error('the stage is empty outside a test');
    return this.scene;
  }
  get sandbox() {
    return this.now.sandbox;
  }
  get bot() {
    return this.now.bot;
  }
  get client() {
    return this.now.client;
  }
  /** What the bot was told last. */
  get last(): Payload {
    return this.bot.last();
  }

  /** Somebody types the command; answers with its trigger. */
  async trigger(who = ada): Promise<string> {
    await this.sandbox.as(who).types('/try it');
    return String(this.last['trigger_id']);
  }

  async opened(view = modal(), who = ada): Promise<string> {
    const done = await this.client.views.open({ trigger_id: await this.trigger(who), view });
    return done.view?.id ?? '';
  }
}
