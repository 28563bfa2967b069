import { describe, expect, test } from 'vitest';
import type { EnrolmentFact } from '../../../src/domain/enrolment/enrolment.ts';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/domain/people.ts';
import { aroundEnrolment, enrolmentPlan } from '../../../src/notify/enrolments.ts';
import type { Audience, Backstage, EnrolmentSheet, Reader } from '../../../src/store/store.ts';
import { enrolments } from '../outgoing/enrolment-news.ts';

const reader = (user: string, ...roles: Role[]): Reader => ({
  person: user.toLowerCase() as PersonId,
  user,
  team: 'T',
  roles,
});
/** Applied, and is an owner of the workspace as well. */
const applicant = reader('ASKER', 'global-admin');
const boss = reader('BOSS', 'global-admin');
/** Reviews, and works there. */
const inside = reader('INSIDE', 'helpdesk-agent');
const free = reader('FREE');
const other = reader('OTHER');
const audience = (channel: string | null): Audience => ({
  company: 'c' as CompanyId,
  team: 'T',
  channel,
  members: [applicant, boss, inside],
});

const typed = { ours: 'Middelveld BV', theirs: 'x', person: 'Nina', words: 'x' };
function sheetOf(state: string): EnrolmentSheet {
  const record = enrolments(typed, 'new').get(`new ${state}`);
  if (!record) throw new Error(state);
  return record;
}
const reviewers = async () => [applicant, inside, free, other];
async function told(
  kind: EnrolmentFact['kind'],
  state: string,
  {
    mails = false,
    channel = 'C',
    by = null,
  }: { mails?: boolean; channel?: string | null; by?: Reader | null } = {},
) {
  const sheet = sheetOf(state);
  const fact = { kind, enrolment: sheet.enrolment.id };
  const backstage = {
    enrolments: { sheet: async () => ({ ...sheet, linkKey: 'k' }) },
    outbox: { audience: async () => audience(channel) },
  } as unknown as Backstage;
  const around = await aroundEnrolment(fact, backstage, { reviewers, mails });
  if (!around) throw new Error('nobody around');
  const {
    planned,
    redraw,
    mails: posted,
  } = enrolmentPlan({ fact, by: by?.person ?? null }, around);
  return [
    ...planned.map((one) => {
      const where = 'channel' in one.to ? `#${one.to.channel}` : `@${one.to.user}`;
      const what = one.kind === 'card' && one.buttons ? 'card to decide' : one.kind;
      return `${what} to ${where} for ${one.company ?? 'nobody'}`;
    }),
    ...posted.map(({ kind: mail, issue, toCompany }) => `${mail} ${issue} by mail ${toCompany}`),
    ...(redraw ? ['redraw'] : []),
  ];
}
const drafts = ['draft to @FREE for nobody', 'draft to @OTHER for nobody'];
const cards = ['card to decide to @FREE for nobody', 'card to decide to @OTHER for nobody'];

describe('R-ENR-12: the link', () => {
  test('goes by mail to the contact; the company watches a card without buttons', async () => {
    expect(await told('enrolment.submitted', 'verifying', { mails: true, by: applicant })).toEqual([
      'card to #C for c',
      'enrolment 1 by mail false',
    ]);
  });

  test('without mail it goes to the independent reviewers, each in private', async () => {
    expect(await told('enrolment.submitted', 'verifying', { by: applicant })).toEqual([
      'card to #C for c',
      ...drafts,
    ]);
    expect(await told('enrolment.submitted', 'verifying', { channel: null })).toEqual([
      'card to @ASKER for c',
      'card to @BOSS for c',
      ...drafts,
    ]);
  });

  test.each(['enrolment.link-renewed', 'enrolment.corrected'] as const)(
    '%s: goes out once more',
    async (kind) => {
      expect(await told(kind, 'verifying')).toEqual([...drafts, 'redraw']);
      expect(await told(kind, 'verifying', { mails: true })).toEqual([
        'enrolment 1 by mail false',
        'redraw',
      ]);
    },
  );

  test('told late it goes nowhere: it would open nothing', async () => {
    for (const kind of ['enrolment.submitted', 'enrolment.link-renewed'] as const)
      expect((await told(kind, 'withdrawn')).filter((one) => one.startsWith('draft'))).toEqual([]);
  });
});

describe('the review', () => {
  test('is asked of independent reviewers alone, once the contact has confirmed', async () => {
    expect(await told('enrolment.verified', 'in-review', { mails: true })).toEqual([
      'line to #C for c',
      'line to @ASKER for c',
      ...cards,
      'enrolment-status 1 by mail false',
      'redraw',
    ]);
  });

  test('is asked again where a correction needs no new answer of the contact', async () => {
    expect(await told('enrolment.corrected', 'again')).toEqual([...cards, 'redraw']);
  });

  test('is asked of nobody where it was let through at once', async () => {
    const said = await told('enrolment.verified', 'automatic', { mails: true });
    expect(said).toEqual(['redraw']);
    expect(await told('enrolment.qualified', 'automatic', { mails: true })).toContain(
      'enrolment-status 1 by mail false',
    );
  });
});

test.each([
  ['enrolment.rejected', 'rejected'],
  ['enrolment.qualified', 'qualified'],
  ['enrolment.activated', 'active'],
  ['enrolment.withdrawn', 'withdrawn'],
] as const)('R-ENR-13: %s reaches the contact, and the company in Slack', async (kind, state) => {
  const company = ['line to #C for c', 'line to @ASKER for c'];
  expect(await told(kind, state, { mails: true })).toEqual([
    ...company,
    'enrolment-status 1 by mail false',
    'redraw',
  ]);
  expect(await told(kind, state)).toEqual([...company, ...drafts, 'redraw']);
  // Who did it has just been told so.
  expect(await told(kind, state, { mails: true, by: applicant })).not.toContain(
    'line to @ASKER for c',
  );
});

test('who said no is written to no more; the company hears what to do', async () => {
  expect(await told('enrolment.denied', 'denied')).toEqual([
    'line to #C for c',
    'line to @ASKER for c',
    'redraw',
  ]);
});

test('R-INC-01: the reminder is one line for the company', async () => {
  expect(await told('enrolment.incentives-due', 'active')).toEqual(['line to #C for c']);
  expect(await told('enrolment.incentives-came', 'came')).toEqual(['redraw']);
});

test('what has moved on is no news any more: the fact that came after has its own', async () => {
  expect(await told('enrolment.verified', 'rejected', { mails: true })).not.toContain(
    'enrolment-status 1 by mail false',
  );
  expect(await told('enrolment.rejected', 'again')).not.toContain(drafts[0]);
});
