import { setTimeout as sleep } from 'node:timers/promises';
import { vi } from 'vitest';
import type { SeatMessage, Value } from '../../src/sandbox/contract.ts';
import type { Driver } from '../../src/sandbox/driver/driver.ts';

// People who do not give up: what did not work is tried again, as long as a person would.
const patience = 600;
const sees = (who: Driver, words: string): Promise<void> =>
  vi.waitFor(
    () => {
      if (!who.modalText().includes(words)) throw new Error(`no "${words}"\n${who.visible()}`);
    },
    { timeout: 4_000, interval: 50 },
  );

/** Repeats a step until it is done; the last thing that went wrong is what the test fails with. */
export async function insists(step: () => Promise<boolean>): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < patience; tries++) {
    try {
      if (await step()) return;
    } catch (error) {
      last = error;
    }
    await sleep(250);
  }
  throw new Error('It never worked.', { cause: last });
}

async function comesTo(
  who: Driver,
  command: string,
  wanted: string,
  orElse?: RegExp,
): Promise<void> {
  if (who.modalText().includes(wanted)) return;
  if (who.modal()) await who.closesAll();
  await who.types(command);
  await vi.waitFor(
    () => {
      const text = who.modalText();
      if (!text.includes(wanted) && !orElse?.test(text))
        throw new Error(`no "${wanted}"\n${who.visible()}`);
    },
    { timeout: 4_000, interval: 50 },
  );
}

/** Asks one reseller; the same form is sent again when no answer came. */
export const asks = (who: Driver, reseller: string): Promise<void> =>
  insists(async () => {
    await comesTo(who, '/partner request', 'Your message');
    if ((await who.submits({ reseller })) !== 'updated') return false;
    await who.closesAll();
    return true;
  });

export const labels = (message: SeatMessage): string[] =>
  message.blocks.flatMap((block) =>
    block.type === 'actions'
      ? (block['elements'] as { text: { text: string } }[]).map((one) => one.text.text)
      : [],
  );
export const isCard = (message: SeatMessage): boolean => message.blocks[0]?.type === 'header';

const words = { authorize: 'Authorize', decline: 'Decline' } as const;
const inForm = { authorize: 'Your consent', decline: 'Reason' } as const;
const values: Record<Way, Record<string, Value>> = {
  authorize: { tick: ['yes'] },
  decline: { reason: 'Not now.' },
};
export type Way = keyof typeof words;

/** Opens the confirmation on the card of one provider's request; false while there is no such card with buttons. */
export async function opens(
  who: Driver,
  channel: string,
  provider: string,
  way: Way,
): Promise<boolean> {
  if (who.modalText().includes(inForm[way])) return true;
  if (who.modal()) await who.closesAll();
  const card = who
    .reads(channel)
    .find(
      (one) => isCard(one) && labels(one).length > 0 && who.messageText(one).includes(provider),
    );
  if (!card) return false;
  await who.clicks(words[way], { message: card });
  await sees(who, inForm[way]);
  return true;
}

/** Sends what stands there; told that it was too late counts as an answer. */
export async function decides(who: Driver, way: Way): Promise<'won' | 'lost' | 'unanswered'> {
  const done = await who.submits(values[way]);
  if (done === 'closed') return 'won';
  if (/Too late|expired/.test(who.modalText())) {
    await who.closesAll();
    return 'lost';
  }
  return 'unanswered';
}

/** Opens the sheet of one reseller: with the button that takes the request back, or with what was decided. */
export async function comesToSheet(who: Driver, reseller: string, decided?: RegExp): Promise<void> {
  await comesTo(who, `/partner show ${reseller}`, 'Withdraw request', decided);
}

export async function withdraws(who: Driver): Promise<'won' | 'lost' | 'unanswered'> {
  await who.clicks('Withdraw request');
  const text = who.modalText();
  if (/Too late|expired/.test(text)) return 'lost';
  return text.includes('withdrew') ? 'won' : 'unanswered';
}

/** Presses every card that still has buttons, although all is decided: each press is answered. */
export async function presses(who: Driver, channel: string): Promise<void> {
  const open = who.reads(channel).filter((one) => isCard(one) && labels(one).length > 0);
  for (const card of open) {
    await who.clicks(words.authorize, { message: card });
    await sees(who, 'Too late');
    await who.closesAll();
  }
}
