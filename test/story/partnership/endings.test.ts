import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attestationVersion } from '../../../views/partnership/end.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import {
  admin,
  cardText,
  labels,
  partnered,
  removes,
  requested,
  sales,
  sheet,
  statements,
  statuses,
  texts,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());
const agent = () => samen.person('noordwind', 'admin-agent');

describe('a provider ends a partnership', () => {
  test('R-PART-17: only with an explicit yes after the warning', async () => {
    await partnered(samen);
    await agent().types('/partner remove');
    const warning = agent().modalText();
    expect(warning).toContain('You are about to end the partnership with Zuidplas ICT.');
    expect(warning).toContain('The customers that are linked to this reseller stay.');
    expect(warning).toContain('Admin rights that were given stay');
    expect(await agent().submits({ attestation: statements })).toHaveProperty(
      'refusedByClient.yes',
    );
    const sent = submission(samen, agent(), { attestation: statements, tell: [], yes: [] });
    expect(JSON.parse((await post(samen, sent)).body)).toEqual({
      response_action: 'errors',
      errors: { yes: 'Please tick this box. Without it nothing is decided.' },
    });
    expect(await statuses(samen)).toEqual(['active']);
  });

  test.each(statements)('R-PART-20: without "%s" there is no removal', async (missing) => {
    await partnered(samen);
    const attestation = statements.filter((one) => one !== missing);
    expect(await removes(samen, { attestation, yes: ['yes'] })).toEqual({
      errors: {
        attestation:
          'All four statements have to be ticked. If one of them is not true, the partnership cannot be ended here.',
      },
    });
    expect(await statuses(samen)).toEqual(['active']);
    expect(await samen.sql('select 1 from "Attestation"')).toEqual([]);
  });

  test('R-PART-20: the attestation is stored with the version and language of its words', async () => {
    await partnered(samen);
    expect(await removes(samen)).toBe('updated');
    expect(
      await samen.sql('select kind, "textVersion", language, "personId" from "Attestation"'),
    ).toEqual([
      {
        kind: 'remove-partnership',
        textVersion: attestationVersion,
        language: 'en',
        personId: 'unoordwindaa',
      },
    ]);
    expect(await statuses(samen)).toEqual(['removed']);
  });

  test('R-PART-21: the duty is stated, and what the reseller reads is no notice', async () => {
    await partnered(samen);
    await agent().types('/partner remove');
    expect(agent().modalText()).toContain(
      'If your agreement asks for notice of termination, you give it yourself. Nothing here is a notice, and none is sent.',
    );
    await agent().closesAll();
    const before = texts(admin(samen), 'zuidplas-csp').length;
    await removes(samen);
    expect(texts(admin(samen), 'zuidplas-csp').slice(before)).toEqual([
      expect.stringMatching(
        /^Noordwind Distribution ended the partnership with you on 1 Jun 2026, 10:\d\d \(Europe\/Amsterdam\)\. Your customers and delegated admin rights stay\. This is not a notice of termination; Noordwind Distribution gives that itself if your agreement asks for it\.$/,
      ),
    ]);
    expect(texts(admin(samen), 'samen')).toEqual([]);
  });

  test('R-PART-21: unticked, the line to the reseller is kept back', async () => {
    await partnered(samen);
    const before = texts(admin(samen), 'zuidplas-csp').length;
    await removes(samen, { attestation: statements, yes: ['yes'], tell: [] });
    expect(await statuses(samen)).toEqual(['removed']);
    expect(texts(admin(samen), 'zuidplas-csp')).toHaveLength(before);
    expect(texts(agent(), 'noordwind-csp').at(-1)).toContain(
      'Noordwind Admin agent of Noordwind Distribution ended the partnership with Zuidplas ICT.',
    );
  });

  test('R-PART-22: gone from both lists of partners, with what is left to do', async () => {
    await partnered(samen);
    await removes(samen);
    expect(agent().modalText()).toContain(
      'Tell the reseller and the customers yourself too, depending on the access you were given.',
    );
    await agent().closesAll();
    for (const who of [agent(), admin(samen)]) {
      await who.types('/partner list');
      expect(who.modalText()).toContain('Ended on 1 Jun 2026');
      await who.chooses('filter', 'active');
      expect(who.modalText()).toContain('0 in all');
      expect(who.modalText()).not.toContain('Open\n');
      await who.closesAll();
    }
    expect(cardText(admin(samen), 'zuidplas-csp')).toContain(
      'Noordwind Admin agent of Noordwind Distribution ended the partnership on 1 Jun 2026',
    );
    await agent().types('/partner remove');
    expect(agent().modalText()).toContain('No partnership or request yet.');
  });

  test('R-PART-23: a reseller cannot end it and is told where to go', async () => {
    await partnered(samen);
    const decider = admin(samen);
    await decider.types('/partner remove');
    expect(decider.modalText()).toContain(
      'A reseller cannot end a partnership here. Ask your provider to end it, or Microsoft support. You can take away its administrator access yourself: /csp partner admin-access shows how.',
    );
    await decider.closesAll();
    const shown = await sheet(decider);
    expect(shown).not.toContain('End partnership');
    expect(shown).toContain('Want to end it? Ask the provider, or Microsoft support.');
  });

  test('matrix row 8: Sales agent, User admin and Helpdesk agent are told who may', async () => {
    await partnered(samen);
    for (const role of ['sales-agent', 'user-admin', 'helpdesk-agent'] as const) {
      const who = samen.person('noordwind', role);
      await who.types('/partner remove');
      expect(who.modalText()).toContain('Only a Global admin or Admin agent of your company');
      await who.closesAll();
      expect(await sheet(who)).not.toContain('End partnership');
      await who.closesAll();
    }
  });

  test('an open request is withdrawn, not ended', async () => {
    await requested(samen);
    expect(await sheet(agent())).not.toContain('End partnership');
  });
});

test('R-PART-24: help says who changes the public listing', async () => {
  const who = sales(samen);
  await who.types('/csp help');
  expect(who.hears().at(-1)).toContain(
    'Your public listing as a provider is changed by your Microsoft representative alone.',
  );
  await admin(samen).types('/csp help');
  expect(admin(samen).hears().at(-1)).not.toContain('public listing');
});

describe('R-PART-12: the reseller takes the administrator access away', () => {
  test('recorded with name and time; the partnership stays', async () => {
    await partnered(samen);
    const decider = admin(samen);
    await decider.types('/partner admin-access');
    expect(decider.modalText()).toContain('The partnership stays as it is.');
    expect(await decider.submits({})).toHaveProperty('refusedByClient.tick');
    const sent = submission(samen, decider, { tick: [] });
    expect(JSON.parse((await post(samen, sent)).body)).toHaveProperty('errors.tick');
    expect(await decider.submits({ tick: ['yes'] })).toBe('updated');
    expect(decider.modalText()).toContain(
      'taken away, as Zuidplas Global admin recorded on 1 Jun 2026, 10:',
    );
    await decider.closesAll();
    await samen.settle();
    expect(await statuses(samen)).toEqual(['active']);
    expect(texts(sales(samen), 'noordwind-csp').at(-1)).toBe(
      'Zuidplas Global admin of Zuidplas ICT recorded that the administrator access of Noordwind Distribution was taken away. The partnership stays.',
    );
    expect(cardText(sales(samen), 'noordwind-csp')).toContain('taken away, as Zuidplas Global');
    await decider.types('/partner admin-access');
    expect(decider.modalText()).toMatch(/This was recorded already on 1 Jun 2026, 10:\d\d\./);
    await decider.closesAll();
    expect(await sheet(decider)).not.toContain('Record access taken away');
  });

  test('matrix row 40: only a Global admin of the reseller', async () => {
    await partnered(samen);
    const other = samen.person('zuidplas', 'admin-agent');
    await other.types('/partner admin-access');
    expect(other.modalText()).toContain('Only a Global admin of your company can do this.');
    await sales(samen).types('/partner admin-access');
    expect(sales(samen).modalText()).toContain(
      'This is for companies that are an indirect reseller.',
    );
  });
});

describe('time', () => {
  test('a request runs out by its job, and everybody concerned is told', async () => {
    await requested(samen);
    await samen.later(30 * day);
    expect(await statuses(samen)).toEqual(['expired']);
    const line =
      'The request of Noordwind Distribution to Zuidplas ICT expired: nobody decided in time.';
    for (const [who, where] of [
      [sales(samen), 'noordwind-csp'],
      [sales(samen), 'samen'],
      [admin(samen), 'zuidplas-csp'],
    ] as const)
      expect(texts(who, where).at(-1)).toBe(line);
    const shown = cardText(admin(samen), 'zuidplas-csp');
    expect(shown).toContain('Nobody decided in time: the request expired on 1 Jul 2026, 10:');
    expect(shown).not.toContain('Authorize\n');
  });

  test('matrix row 41: either side ticks the step at Microsoft, with name and time', async () => {
    await partnered(samen);
    for (const role of ['user-admin', 'sales-agent', 'helpdesk-agent'] as const) {
      const who = samen.person('noordwind', role);
      await sheet(who);
      expect(labels(who.modal())).not.toContain('Done at Microsoft');
      await who.closesAll();
    }
    await sheet(agent());
    await agent().clicks('Done at Microsoft');
    expect(agent().modalText()).toMatch(
      /Done at Microsoft, as Noordwind Admin agent ticked on 1 Jun 2026, 10:\d\d\./,
    );
    await agent().closesAll();
    await samen.settle();
    expect(texts(admin(samen), 'zuidplas-csp').at(-1)).toBe(
      'Noordwind Admin agent ticked that the partnership of Noordwind Distribution and Zuidplas ICT is done at Microsoft.',
    );
    expect(cardText(admin(samen), 'zuidplas-csp')).not.toContain('not yet marked as done');
  });
});
