import { expect } from 'vitest';
import { actions, screens } from '../../../views/ids.ts';
import { fieldsOf, optionsOf } from '../../../src/sandbox/blocks/values.ts';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { team } from '../../../src/sandbox/seed.ts';
import type { Samen } from '../../support/samen.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf } from '../isolation/forged.ts';
import { linkIn, opens, posts, tokenIn } from '../invitation/steps.ts';
import { checks } from '../../../src/domain/enrolment/enrolment.ts';

// All that one person can do about an enrolment of their own, with hands and without.

const link = /\/i\/[\w-]+/;
/** The form of the act is not of this walk: it would end what is walked about. */
const ending: readonly string[] = [actions.enrolment.withdraw];

/** Fills in what stands in front in its own favour, and sends it. */
export async function says(who: Driver): Promise<void> {
  const view = who.modal();
  if (!view?.submit) return;
  const values = fieldsOf(view.blocks).flatMap(({ blockId, element, input }): [string, Value][] => {
    if (!input) return [];
    const offered = optionsOf(element).map(({ value }) => value);
    if (element.type === 'checkboxes') return [[blockId, offered]];
    if (element.type !== 'radio_buttons' || 'initial_option' in element) return [];
    return [[blockId, offered.find((one) => one === 'approved') ?? offered[0] ?? null]];
  });
  await who.submits(Object.fromEntries(values));
}
export const buttonsIn = (blocks: Parameters<typeof fieldsOf>[0]): string[] =>
  fieldsOf(blocks).flatMap(({ element, actionId }) =>
    element.type === 'button' && !ending.includes(actionId) ? [actionId] : [],
  );
/** Closes what stands open; the link stood in none of it. */
export async function leaves(who: Driver): Promise<void> {
  if (!who.modal()) return;
  expect(JSON.stringify(who.modal())).not.toMatch(link);
  await who.closesAll();
}

/** Presses every button of every message that reached them since, and answers whatever opens. */
async function pressesAll(samen: Samen, who: Driver, since: string): Promise<void> {
  const { conversations } = samen.sandbox.snapshot(who.user);
  const reached = conversations.flatMap((one) => one.messages).filter(({ ts }) => ts > since);
  for (const message of reached)
    for (const action of buttonsIn(message.blocks)) {
      // Drawn anew by the press before it, it may be gone.
      const there = samen.sandbox
        .snapshot(who.user)
        .conversations.flatMap((one) => one.messages)
        .find(({ ts }) => ts === message.ts);
      if (!there || !buttonsIn(there.blocks).includes(action)) continue;
      await who.clicks({ action }, { message: there });
      await says(who);
      await leaves(who);
    }
}

/** Every verb about it, and every button of what that shows. */
async function typesAll(samen: Samen, who: Driver): Promise<void> {
  for (const verb of ['status', 'agreement', 'start', '']) {
    await who.types(`/enroll ${verb}`.trim(), 'general');
    const shown = who.modal();
    for (const action of buttonsIn(shown?.blocks ?? [])) {
      if (!who.modal()) await who.types(`/enroll ${verb}`.trim(), 'general');
      if (!buttonsIn(who.modal()?.blocks ?? []).includes(action)) continue;
      await who.clicks({ action });
      await says(who);
      await says(who);
      await leaves(who);
    }
    await says(who);
    await leaves(who);
  }
}

/** Every button of App Home. */
async function pressesHome(samen: Samen, who: Driver): Promise<void> {
  await who.opensHome();
  await samen.settle();
  expect(JSON.stringify(samen.sandbox.snapshot(who.user).home)).not.toMatch(link);
  for (const action of new Set(buttonsIn(samen.sandbox.snapshot(who.user).home?.blocks ?? []))) {
    await who.homeClicks({ action });
    await leaves(who);
  }
}

/** Answers every page whose link came to their own mailbox, under whatever name helps. */
async function opensMail(samen: Samen, address: string): Promise<void> {
  const own = samen.sandbox.mails().filter((one) => one.to.includes(address));
  for (const { text } of own.filter((one) => link.test(one.text))) {
    const found = linkIn(text);
    const page = await opens(samen, found);
    if (page.status !== 200) continue;
    await posts(samen, found, {
      form: tokenIn(page),
      decision: 'accept',
      name: 'Somebody Else',
      email: address,
      signedUp: 'yes',
      addressIsOurs: 'yes',
    });
  }
  await samen.settle();
}

const nobody = {
  company: '',
  partnership: '',
  customer: '',
  user: '',
  channel: '',
  mpn: '',
  contact: '',
};
/** What no hand of theirs could click together: the reviewers' button on every copy, and the forms behind it. */
async function forges(samen: Samen, who: Driver): Promise<void> {
  const forge = forger(samen, { user: who.user, team: team.id, company: 'middelveld' });
  const copies = await samen.sql<{ id: string; channel: string; ts: string }>(
    `select id, channel, ts from "Copy" where subject in ('enrolment', 'company') order by ts desc limit 2`,
  );
  const [own] = await samen.sql<{ id: string; version: number }>(
    `select id, version from "Enrolment" where "companyId" = 'middelveld'
     order by "appliedAt" desc, id desc limit 1`,
  );
  if (!own) throw new Error('nothing to forge about');
  const { reviewEnrolment, confirm } = actions.card;
  for (const copy of copies)
    for (const action of [reviewEnrolment, confirm])
      await post(samen, forge.inMessage(action, copy.id, copy));
  const sends = async (screen: string, meta: object, values: Record<string, object>) => {
    const body = forge.submission(screen, [], meta, nobody, 0);
    const { payload } = body as { payload: { view: object } };
    const view = { ...payload.view, state: { values } };
    await post(samen, { payload: { ...payload, view } } satisfies Body);
  };
  const approved = Object.fromEntries(
    checks.map((check) => [
      check,
      { value: { type: 'radio_buttons', selected_option: { value: 'approved' } } },
    ]),
  );
  for (const [version, copy] of [
    [own.version, undefined],
    [own.version, copies[0]?.id],
    [own.version + 1, undefined],
  ] as const)
    await sends(
      screens.enrolment.review,
      { subject: own.id, seen: String(version), ...(copy === undefined ? {} : { copy }) },
      approved,
    );
  const ticked = { value: { type: 'checkboxes', selected_options: [{ value: 'yes' }] } };
  await sends(
    screens.enrolment.agreement,
    { company: 'middelveld', subject: own.id },
    { agreement: ticked },
  );
  await samen.settle();
}

/** `since`: what reached them later; `home`: their App Home as well. */
export async function doesEverything(
  samen: Samen,
  who: Driver,
  { address, since, home }: { address: string; since: string; home: boolean },
): Promise<void> {
  await opensMail(samen, address);
  await pressesAll(samen, who, since);
  await typesAll(samen, who);
  if (home) await pressesHome(samen, who);
  // A new link may have come of that.
  await opensMail(samen, address);
  await forges(samen, who);
  slackOf(samen).workspace.stack(who.user).length = 0;
}

/** Who can read a link to the contact's page in a message of Slack; `since`: later than that one. */
export function readersOfLinks(samen: Samen, since: string): string[] {
  const { workspace } = slackOf(samen);
  const carrying = workspace.conversations.filter(({ messages }) =>
    messages.some((one) => one.ts > since && link.test(JSON.stringify(one))),
  );
  return [...new Set(carrying.flatMap(({ members }) => members))];
}
