import { expect } from 'vitest';
import type { Value } from '../../../../src/sandbox/contract.ts';
import type { Samen } from '../../../support/samen.ts';
import type { Page } from '../../invitation/steps.ts';
import { admin, answer, answers, passedOn, status, submits } from '../steps.ts';

// What the stories of the contact's page have in common: a company has signed up, and its contact has the link.
export const cas = { name: answer.name, email: answer.email };
export const statements = { signedUp: 'yes', addressIsOurs: 'yes' };
export const denial = { decision: 'decline', sure: 'yes' };

/** Signed up, with the link that the reviewer passes on. */
export async function linked(samen: Samen, values: Record<string, Value> = {}): Promise<string> {
  await submits(samen, values);
  await admin(samen).closesAll();
  return passedOn(samen);
}

/** On the status sheet; what was pressed there is over when this ends. */
async function onStatus(
  samen: Samen,
  label: string,
  more: readonly Record<string, Value>[],
): Promise<void> {
  const who = admin(samen);
  await status(who);
  await who.clicks(label);
  for (const values of more)
    expect(['closed', 'pushed', 'updated']).toContain(await who.submits(values));
  await who.closesAll();
  await samen.settle();
}
export const renews = (samen: Samen) => onStatus(samen, 'New link', []);
export const withdraws = (samen: Samen) => onStatus(samen, 'Withdraw', [{}]);
export const corrects = (samen: Samen, values: Record<string, Value>) =>
  onStatus(samen, 'Correct', [{}, { contactWorks: ['yes'], ...values }]);

export const confirms = (
  samen: Samen,
  link: string,
  more: Record<string, string> = {},
): Promise<Page> => answers(samen, link, { ...answer, ...more });
export const denies = (samen: Samen, link: string): Promise<Page> => answers(samen, link, denial);
