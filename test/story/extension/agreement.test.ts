import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { sheet } from '../customer/steps.ts';
import { agent, agreed, begins, kadehuis, provider, tick } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await kadehuis(samen);
  await agreed(samen);
});
afterEach(() => samen.close());

/** The customer accepted with Oostzee, in one of the ways there are. */
const accepted = (method: 'direct' | 'attested' | 'page') =>
  samen.sql(
    `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
     values ('a', 'kadehuis', 'MicrosoftCustomerAgreement', $1, 'oostzee', '{oostzee}', '1', 'https://x.example', now(), now())`,
    [method],
  );
/** What the form says, what stands there when it is done, and what the provider reads. */
async function told(): Promise<{ before: string; done: string; provider: string }> {
  const before = await begins(samen);
  expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
  const done = agent(samen).modalText();
  await agent(samen).closesAll();
  return { before, done, provider: await sheet(provider(samen)) };
}

test('R-MCA-01, R-MCA-02: none on record: every customer needs it, and the two get it accepted together', async () => {
  const said = await told();
  for (const text of [said.before, said.done]) {
    expect(text).toContain(
      'every customer needs the Microsoft Customer Agreement; the older Cloud Agreement counts no longer',
    );
    expect(text).toContain('Work with Noordwind Distribution to get it accepted');
  }
  expect(said.provider).toContain('Get it accepted together with Oostzee Cloud, then record it');
});

test('R-MCA-03: accepted by the customer itself: it stays, and nobody has anything to do', async () => {
  await accepted('direct');
  const said = await told();
  for (const text of [said.before, said.done])
    expect(text).toContain(
      'The customer agreement on record stays: it counts for Noordwind Distribution too. Nothing to do.',
    );
  expect(said.provider).not.toContain('does not count for you');
  expect(said.provider).not.toContain('Get it accepted together');
  expect(said.provider).toContain('counts for every partner');
});

test.each(['attested', 'page'] as const)(
  'R-MCA-04, C.5: %s through the partner: it does not come along, and the provider records it anew',
  async (method) => {
    await accepted(method);
    const said = await told();
    for (const text of [said.before, said.done]) {
      expect(text).toContain('The customer agreement on record does not come along');
      expect(text).toContain('Noordwind Distribution has it accepted again and records that');
    }
    expect(said.provider).toContain(
      'The agreement that came through Oostzee Cloud does not count for you.',
    );
    await provider(samen).clicks('Record agreement');
    expect(
      await provider(samen).submits({
        way: 'The customer accepted; we',
        firstName: 'Karin',
        lastName: 'Kade',
        email: 'karin@kadehuis.example',
      }),
    ).toBe('updated');
    await provider(samen).closesAll();
    expect(await sheet(provider(samen))).not.toContain('does not count for you');
  },
);
