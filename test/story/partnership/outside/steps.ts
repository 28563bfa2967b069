import { expect } from 'vitest';
import type { Value } from '../../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../../support/samen.ts';
import { linkIn, opens, posts, tokenIn, type Page } from '../../invitation/steps.ts';
import { sales } from '../steps.ts';

// What the stories of a reseller outside Slack have in common: its provider asks, and somebody's browser answers.
export const veldhoven: Record<string, Value> = {
  name: 'Veldhoven IT',
  country: 'Netherlands',
  domain: 'veldhoven.onmicrosoft.com',
  mpn: '4900009',
  email: 'eva@veldhoven.example',
};
const eva = { name: 'Eva de Vries', email: 'eva@veldhoven.example' };
export const ticks = { globalAdmin: 'yes', consent: 'yes' };

/** Fills in the form of a reseller that is not on Slack; the message stands on the screen. */
export async function begins(
  samen: Samen,
  values: Record<string, Value> = veldhoven,
  by: Driver = sales(samen),
): Promise<Submitted> {
  await by.types('/partner request');
  await by.clicks('The reseller is not on Slack');
  return by.submits(values);
}

/** From the form to the finished message; answers with the link. */
export async function asksOutside(
  samen: Samen,
  values: Record<string, Value> = veldhoven,
  by: Driver = sales(samen),
  how?: 'here' | 'self',
): Promise<string> {
  expect(await begins(samen, values, by)).toBe('updated');
  const link = linkIn(by.modalText());
  expect(await by.submits(how ? { how } : {})).toBe('updated');
  await by.closesAll();
  await samen.settle();
  return link;
}

export const accepting = (page: Page, more: Record<string, string> = {}) => ({
  form: tokenIn(page),
  decision: 'accept',
  ...eva,
  ...ticks,
  ...more,
});
/** Opens the page and accepts on it. */
export async function acceptsOutside(samen: Samen, link: string): Promise<Page> {
  const page = await opens(samen, link);
  expect(page.status).toBe(200);
  const answered = await posts(samen, link, accepting(page));
  await samen.settle();
  return answered;
}
/** The provider looks who it was, and says whether it knows them. */
export async function says(
  samen: Samen,
  theirs: 'yes' | 'no',
  by: Driver = sales(samen),
): Promise<Submitted> {
  await by.clicks('See who accepted');
  const done = await by.submits({ theirs });
  await samen.settle();
  return done;
}
