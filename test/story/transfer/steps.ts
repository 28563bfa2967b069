import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { actions } from '../../../views/ids.ts';
import type { Samen } from '../../support/samen.ts';
import { delivers, lastSent } from '../partnership/steps.ts';

// What the stories of a transfer have in common on the screen; its life by the store alone is in through-store.ts.

export const giver = (samen: Samen): Driver => samen.person('oostzee', 'admin-agent');
export const taker = (samen: Samen): Driver => samen.person('noordwind', 'sales-agent');

/** Opens the form for the only customer, or for the one that the hint names. */
export async function begins(who: Driver, hint = ''): Promise<string> {
  await who.types(`/transfer request ${hint}`.trim());
  return who.modalText();
}
/** Chooses by name in the form in front; what stands below is drawn anew. */
export async function chooses(who: Driver, ...names: string[]): Promise<string> {
  await who.chooses('subscriptions', names);
  return who.modalText();
}

/** A request that went through, with its cards delivered and no form left open. */
export async function asks(
  samen: Samen,
  names: readonly string[] = ['Office 365 E3', 'Azure', 'Intune'],
  values: Record<string, Value> = {},
  who = giver(samen),
): Promise<string> {
  await begins(who, 'kadehuis');
  await chooses(who, ...names);
  expect(await who.submits()).toBe('pushed');
  expect(await who.submits(values)).toBe('closed');
  const shown = who.modalText();
  await who.closesAll();
  await samen.settle();
  return shown;
}

/** Accepts from the card, and carries it out as far as the jobs get. */
export async function accepts(samen: Samen, who = taker(samen)): Promise<void> {
  await who.clicks('Accept');
  expect(await who.submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
}

/** Opens the sheet of the only request. */
export async function sheet(who: Driver, hint = ''): Promise<string> {
  await who.types(`/transfer show ${hint}`.trim());
  return who.modalText();
}
export async function verifies(samen: Samen, who: Driver): Promise<void> {
  await who.types('/transfer verify');
  expect(await who.submits({ tick: ['yes'] })).toBe('updated');
  await who.closesAll();
  await samen.settle();
}

export const states = async (samen: Samen): Promise<string[]> => {
  const rows = await samen.sql<{ status: string }>(
    'select status from "Transfer" order by "askedAt", id',
  );
  return rows.map(({ status }) => status);
};

const option = (value: string) => ({ value, text: { type: 'plain_text', text: value } });
/** The form that was sent last, with other subscriptions in it than Slack's client would let anybody choose. */
export async function crafts(
  samen: Samen,
  subscriptions: readonly string[],
  provider?: string,
): Promise<string> {
  const sent = structuredClone(lastSent(samen, 'view_submission')) as {
    view: { state: { values: Record<string, Record<string, object>> } };
  };
  const { values } = sent.view.state;
  values['subscriptions'] = {
    [actions.transfer.subscriptions]: {
      type: 'multi_external_select',
      selected_options: subscriptions.map(option),
    },
  };
  if (provider !== undefined)
    values['provider'] = {
      [actions.transfer.provider]: { type: 'static_select', selected_option: option(provider) },
    };
  return (await delivers(samen, sent)).answer;
}
/** What such a form is answered with: the sentence under its field. */
export const refusedUnder = (field: string, sentence: string): string =>
  JSON.stringify({ response_action: 'errors', errors: { [field]: sentence } });

export const count = async (samen: Samen, table: string): Promise<number> =>
  Number((await samen.sql<{ n: string }>(`select count(*) as n from "${table}"`))[0]?.n);
export const own = { customer: 'kadehuis', owner: 'oostzee', reseller: null, mpn: null } as const;
