import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/sandbox/contract.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again, lastSent, post } from '../edge/wire.ts';
import { answer, companies, homeOf, lastText, setsUp, texts } from './steps.ts';

const company = 'Veldhoven Distribution';
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const owner = () => samen.person('UOWNER');
const claimed = async (values = {}) => {
  await setsUp(samen.person('UADMIN'), values);
  await samen.settle();
};
const status = async () => (await companies(samen, company)).map((one) => one.status);
const verdicts = () =>
  samen.sql(
    `select action from "AuditEntry" where action in ('company.confirmed', 'company.rejected')`,
  );
const button = (label: string) => {
  const blocks = owner()
    .reads('samen')
    .flatMap((message) => message.blocks);
  const all = blocks.flatMap((block) => (block['elements'] as Json[] | undefined) ?? []);
  return all.find((one) => JSON.stringify(one).includes(`"text":"${label}"`));
};

describe('a reviewer decides whether a company is who it says', () => {
  test('confirm: asked once more, the card gives way at once, the Global admin is told', async () => {
    await claimed();
    expect(button('Confirm')).toMatchObject({
      confirm: {
        title: { text: 'Are you sure?' },
        text: { text: `${company} can then be found and meet other companies.` },
        confirm: { text: 'Confirm' },
        deny: { text: 'Cancel' },
      },
    });
    await owner().clicks('Confirm');
    // Before any job ran.
    expect(lastText(owner())).toContain(
      `${company} was confirmed by Olga Owner on 1 Jun 2026, 10:00.`,
    );
    expect(button('Confirm')).toBeUndefined();
    await samen.settle();
    expect(await status()).toEqual(['confirmed']);
    const nina = samen.person('UNEW');
    expect(lastText(nina)).toBe(
      `${company} is confirmed. You can now send and receive requests: type /csp partner.`,
    );
    await nina.types('/csp partner', 'general');
    expect(answer(nina)).toContain('Request a partnership');
    await nina.types('/partner request', 'general');
    expect(await nina.submits({ reseller: 'Zuidplas' })).toBe('updated');
  });

  test('reject: the people hear why and what to do, and can set it up again', async () => {
    await claimed();
    expect(button('Reject')).toMatchObject({
      confirm: { text: { text: `${company} stays unseen. Its people are told.` } },
    });
    await owner().clicks('Reject');
    await samen.settle();
    expect(lastText(owner())).toContain(`${company} was rejected by Olga Owner`);
    const nina = samen.person('UNEW');
    expect(lastText(nina)).toContain(`${company} was not confirmed. Check name, tenant id`);
    await nina.types('/csp members', 'general');
    expect(nina.modalText()).toContain('You have no role in a company here yet.');
    await claimed();
    expect(await status()).toEqual(['rejected', 'claimed']);
  });

  test('R-OPS-01: pressed twice it is decided once, and the second press is answered', async () => {
    await claimed();
    await owner().clicks('Confirm');
    const second = await again(samen, 'block_actions');
    expect(second.status).toBe(200);
    await samen.settle();
    expect(await verdicts()).toHaveLength(1);
    expect(lastText(owner())).toContain(`${company} was confirmed by Olga Owner`);
    expect(texts(samen.person('UNEW')).filter((one) => one.includes('is confirmed'))).toHaveLength(
      1,
    );
  });

  test('two owners at the same moment: one decides, the other is told by whom', async () => {
    samen.sandbox.addUser({ id: 'UOWNER2', name: 'Otto Owner', isOwner: true, isAdmin: true });
    await claimed();
    const otto = samen.person('UOWNER2');
    await Promise.all([owner().clicks('Confirm'), otto.clicks('Reject')]);
    await samen.settle();
    expect(await verdicts()).toHaveLength(1);
    const [winner, loser, done] =
      (await status())[0] === 'confirmed'
        ? (['Olga Owner', otto, 'confirmed'] as const)
        : (['Otto Owner', owner(), 'rejected'] as const);
    expect(answer(loser)).toContain(`Too late: ${winner} already ${done} this on 1 Jun 2026`);
    for (const one of [owner(), otto])
      expect(texts(one).join('\n')).toContain(`${company} was ${done} by ${winner}`);
  });

  test('who is no owner any more is told who may decide; nothing changes', async () => {
    await claimed();
    await samen.sandbox.change('UOWNER', { isOwner: false });
    await owner().clicks('Confirm');
    expect(answer(owner())).toBe(
      'Only a reviewer can decide on this: an owner of this workspace who has no part in the company. Your operator can decide as well.',
    );
    expect(await status()).toEqual(['claimed']);
  });
});

describe('R-ROLE-07: four eyes on a review', () => {
  test('an owner who works there does not decide', async () => {
    await claimed({ admin: 'Olga Owner' });
    await owner().clicks('Confirm');
    expect(answer(owner())).toBe(
      'You also work for the company that asks, so somebody else has to decide. Ask your operator.',
    );
    expect(await status()).toEqual(['claimed']);
  });

  test('an owner who set it up is not asked, and could not decide', async () => {
    samen.sandbox.addUser({ id: 'UOWNER2', name: 'Otto Owner', isOwner: true, isAdmin: true });
    await samen.sandbox.invite('CGENERAL', 'UOWNER2');
    await setsUp(samen.person('UOWNER2'));
    await samen.settle();
    expect(texts(samen.person('UOWNER2'))).toEqual([]);
    await samen.sandbox.change('UOWNER', { isOwner: false });
    await owner().clicks('Confirm');
    // Otto's hands on Olga's card: the server asks, not the card.
    const pressed = lastSent(samen, 'block_actions');
    await post(samen, { payload: { ...pressed, user: { id: 'UOWNER2', team_id: 'T0SAMEN' } } });
    expect(await status()).toEqual(['claimed']);
    expect(samen.logged()).toContain('self-approval');
  });
});

describe('unique among confirmed companies', () => {
  test('a taken tenant id is answered like any other, and refused at the confirmation', async () => {
    const said = await setsUp(samen.person('UADMIN'), {
      tenant: '11111111-AAAA-4aaa-8aaa-000000000001',
    });
    expect(said).toBe('updated');
    await samen.settle();
    await owner().clicks('Confirm');
    expect(answer(owner())).toBe(
      'Another confirmed company has this tenant id. Please check it; if it is right, your operator has to look into it.',
    );
    await samen.settle();
    expect(await status()).toEqual(['claimed']);
    expect(button('Confirm')).toBeDefined();
    // It can still be rejected.
    await owner().clicks('Reject');
    expect(await status()).toEqual(['rejected']);
  });

  test('R-REG-01: so is a taken MPN id', async () => {
    await claimed({ mpn: '4100001' });
    await owner().clicks('Confirm');
    expect(answer(owner())).toContain('Another confirmed company has this MPN id.');
    expect(await status()).toEqual(['claimed']);
  });

  test('two claims on one tenant id: the second confirmation is refused', async () => {
    await claimed();
    await claimed({ name: 'Veldhoven Copy', mpn: '4600007' });
    const [first, second] = owner().reads('samen');
    if (!first || !second) throw new Error('two cards were expected');
    await owner().clicks('Confirm', { message: first });
    await owner().clicks('Confirm', { message: second });
    expect(answer(owner())).toContain('Another confirmed company has this tenant id.');
    expect(await companies(samen, 'Veldhoven Copy')).toMatchObject([{ status: 'claimed' }]);
  });
});

test('the reviewer reads and decides in Dutch', async () => {
  await homeOf(samen, owner());
  await owner().chooses('language', 'Nederlands');
  await claimed();
  expect(lastText(owner())).toContain(`${company} wil meedoen`);
  await owner().clicks('Bevestigen');
  expect(lastText(owner())).toContain(
    `${company} is bevestigd door Olga Owner op 1 jun. 2026, 10:00.`,
  );
});
