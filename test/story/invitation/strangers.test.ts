import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, labels, texts } from '../partnership/steps.ts';
import { accepts, count, invites, opens, partners, relationshipsOf, reseller } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await partners(samen, 'noordwind', 'zuidplas');
});
afterAll(() => samen.close());

let number = 0;
const somebody = (): { name: string; email: string; admin: string } => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};
async function decides(theirs: 'yes' | 'no', by = reseller(samen)) {
  await by.clicks('See who accepted', { message: card(by, 'zuidplas-csp') });
  expect(await by.submits({ theirs })).toBe('closed');
  await samen.settle();
}

describe('I.2: accepted from another mail domain', () => {
  test('waits for “yes, this is them”; who it was stands behind a button alone', async () => {
    const who = somebody();
    const link = await invites(samen, who);
    const answered = await accepts(samen, link, { email: 'mallory@elsewhere.example' });
    expect(answered.status).toBe(200);
    expect(answered.text).toMatch(
      /one check is left.*Zuidplas ICT now looks whether it knows you; until then nothing is recorded/,
    );
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
    expect(await count(samen, 'Customer', `name = '${who.name}'`)).toBe(0);
    const by = reseller(samen);
    const shown = cardText(by, 'zuidplas-csp');
    expect(shown).toMatch(
      /Accepted on .* from another mail domain\. Nothing is recorded until you say/,
    );
    expect(shown).not.toMatch(/elsewhere|Bea/);
    expect(labels(card(by, 'zuidplas-csp'))).toEqual(['See who accepted', 'Details']);
    await by.clicks('See who accepted', { message: card(by, 'zuidplas-csp') });
    expect(by.modalText()).toContain('Bea Bakker, mallory@elsewhere.example');
    expect(by.modalText()).toContain(`You invited ${who.email}.`);
    expect(await by.submits({})).not.toBe('closed');
    expect(await by.submits({ theirs: 'yes' })).toBe('closed');
    await samen.settle();
    expect(await relationshipsOf(samen, who.name)).toMatchObject([{ partnerId: 'zuidplas' }]);
    expect(cardText(by, 'zuidplas-csp')).toMatch(
      /Zuidplas Admin agent said on .* that this is them/,
    );
    expect(labels(card(by, 'zuidplas-csp'))).toEqual(['Details']);
    const signed = await count(samen, 'AgreementSigner', `email = 'mallory@elsewhere.example'`);
    expect(signed).toBe(1);
  });

  test('no: nothing is recorded, the link is dead', async () => {
    const who = somebody();
    const link = await invites(samen, who);
    await accepts(samen, link, { email: 'mallory@elsewhere.example' });
    await decides('no');
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
    expect(await count(samen, 'Customer', `name = '${who.name}'`)).toBe(0);
    expect((await opens(samen, link)).status).toBe(404);
    expect(cardText(reseller(samen), 'zuidplas-csp')).toContain('said on');
    expect(texts(reseller(samen), 'zuidplas-csp').at(-1)).toContain(
      'is not them. Nothing was recorded.',
    );
  });

  test('matrix row 39: whoever may not invite may not say so, and sees no name', async () => {
    const who = somebody();
    await accepts(samen, await invites(samen, who), { email: 'mallory@elsewhere.example' });
    for (const role of ['sales-agent', 'helpdesk-agent', 'user-admin'] as const) {
      const by = samen.person('zuidplas', role);
      await by.clicks('See who accepted', { message: card(by, 'zuidplas-csp') });
      expect(by.modalText()).toMatch(
        /Only a Global admin or Admin agent of your company can do this/,
      );
      expect(by.modalText()).not.toContain('mallory');
      await by.closesAll();
    }
    const two = [reseller(samen), samen.person('zuidplas', 'global-admin')] as const;
    for (const by of two)
      await by.clicks('See who accepted', { message: card(by, 'zuidplas-csp') });
    expect(await two[0].submits({ theirs: 'no' })).toBe('closed');
    const late = await two[1].submits({ theirs: 'yes' });
    expect(JSON.stringify(late) + two[1].modalText()).toMatch(
      /Too late: Zuidplas Admin agent took this invitation back/,
    );
    await two[1].closesAll();
    await samen.settle();
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
  });

  test('nobody says anything: it expires, and its receipt did not promise more', async () => {
    const who = somebody();
    await accepts(samen, await invites(samen, who), { email: 'mallory@elsewhere.example' });
    await samen.later(31 * day);
    expect(cardText(reseller(samen), 'zuidplas-csp')).toContain('the invitation expired on');
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
  });

  test.each([
    ['itx@gmail.com', 'somebody.else@gmail.com', true],
    ['IT.X@GMAIL.com', 'it.x@gmail.com', false],
    ['itx@ziggo.nl', 'other@ziggo.nl', true],
    ['it@mail.firm.co.uk', 'bea@firm.co.uk', false],
    ['it@one.co.uk', 'bea@two.co.uk', true],
    ['it@firm.onmicrosoft.com', 'bea@other.onmicrosoft.com', true],
  ])(
    'webmail and shared domains: %s was invited, %s accepts: waits is %s',
    async (email, acceptor, waits) => {
      const who = { ...somebody(), email };
      const answered = await accepts(samen, await invites(samen, who), { email: acceptor });
      expect(answered.text).toContain(waits ? 'one check is left' : 'You accepted');
    },
  );
});

test('R-OPS-02: the provider hears of it once it counts, and of nobody at the customer', async () => {
  const provider = samen.person('noordwind', 'admin-agent');
  const before = texts(provider, 'noordwind-csp').length;
  const who = somebody();
  const link = await invites(samen, { ...who, provider: 'Noordwind' });
  expect(texts(provider, 'noordwind-csp')).toHaveLength(before);
  await accepts(samen, link, { email: 'other@elsewhere.example', lastName: 'Elsewhere' });
  expect(texts(provider, 'noordwind-csp')).toHaveLength(before);
  await decides('yes');
  const heard = texts(provider, 'noordwind-csp').slice(before);
  expect(heard).toHaveLength(1);
  expect(heard.join()).not.toMatch(/Elsewhere|elsewhere\.example|@customer/);
});
