import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { asks, company, sales, statuses } from './steps.ts';

describe('who may be asked, and by whom', () => {
  let samen: Samen;
  beforeAll(async () => {
    samen = await openSamen();
    await company(samen, 'direct', { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' });
    await company(samen, 'atlantis', {
      name: 'Atlantis',
      kinds: ['reseller'],
      mpnId: '4600007',
      country: 'ZZ',
    });
  });
  afterAll(() => samen.close());
  /** Everything here is refused, and leaves no request. */
  const refused = async (values: Record<string, string>, by = sales(samen)) => {
    const done = await asks(samen, values, by);
    await by.closesAll();
    expect(await statuses(samen)).toEqual([]);
    return done;
  };

  test('R-PART-03: a reseller does not start a partnership', async () => {
    for (const [key, role] of [
      ['zuidplas', 'global-admin'],
      ['zuidplas', 'sales-agent'],
      ['oostzee', 'admin-agent'],
    ] as const) {
      const who = samen.person(key, role);
      await who.types('/partner request');
      expect(who.modalText()).toContain('Only an indirect provider starts a partnership.');
      expect(who.modal()?.submit).toBeNull();
      await who.closesAll();
    }
  });

  test('R-PART-03: a Helpdesk agent of the provider is refused and told who may', async () => {
    const who = samen.person('noordwind', 'helpdesk-agent');
    await who.types('/partner request');
    expect(who.modalText()).toContain(
      'Only a Global admin, User admin, Admin agent or Sales agent of your company can do this. Ask Noordwind Global admin.',
    );
    await who.closesAll();
  });

  test('R-PART-04: without a name, MPN id or address nothing is sent', async () => {
    expect(await refused({ message: 'Shall we?' })).toEqual({
      errors: {
        mpn: 'Choose a reseller above, or fill in its MPN id or its e-mail address.',
      },
    });
  });

  test('an MPN id or address that nobody has', async () => {
    expect(await refused({ mpn: '999' })).toEqual({
      errors: {
        mpn: 'No confirmed reseller here has this MPN id. Please check it with the reseller.',
      },
    });
    expect(await refused({ email: 'nobody@nowhere.example' })).toEqual({
      errors: {
        email:
          'No confirmed reseller here has this e-mail address. Please check it with the reseller.',
      },
    });
  });

  test('what was typed stays, with the sentence below its field', async () => {
    const who = sales(samen);
    await asks(samen, { mpn: '42-00', message: 'Shall we?' });
    expect(who.modalText()).toContain('An MPN id has digits only.');
    // Only the wrong field is typed again.
    expect(await who.submits({ mpn: '999' })).toHaveProperty('errors.mpn');
    await who.closesAll();
  });

  test('a company that nobody confirmed is answered as if it were not there', async () => {
    const unknown = await refused({ mpn: '999' });
    expect(await refused({ mpn: '4500005' })).toEqual(unknown);
    const nobody = await refused({ email: 'nobody@nowhere.example' });
    expect(await refused({ email: 'info@middelveld.example' })).toEqual(nobody);
    await sales(samen).types('/partner request');
    const offered = await sales(samen).suggests('reseller', 'Middel');
    expect(offered.groups.flatMap((group) => group.options)).toEqual([]);
    await sales(samen).closesAll();
  });

  test('two names for two resellers', async () => {
    const sentence = 'Several companies have this. Choose the reseller in the list above.';
    expect(await refused({ mpn: '4200002', email: 'partner@oostzee.example' })).toEqual({
      errors: { email: sentence },
    });
    expect(await refused({ reseller: 'Zuidplas', mpn: '4300003' })).toEqual({
      errors: { mpn: sentence },
    });
  });

  test('R-PART-02: a confirmed company that is no reseller is pointed to enrolment', async () => {
    for (const [mpn, name] of [
      ['4600006', 'Recht BV'],
      ['4400004', 'Westerly Supply'],
    ] as const)
      expect(await refused({ mpn })).toEqual({
        errors: {
          mpn:
            `${name} is not enrolled as an indirect reseller, so it cannot accept. ` +
            'It enrols first, in Partner Center and here: /csp enroll start.',
        },
      });
  });

  test('the own company', async () => {
    expect(await refused({ mpn: '4100001' })).toEqual({
      errors: { mpn: 'This is your own company. Choose another one.' },
    });
  });

  test('R-PART-07: another CSP region is refused by name', async () => {
    const westerly = samen.person('westerly', 'sales-agent');
    expect(await refused({ mpn: '4200002' }, westerly)).toEqual({
      errors: {
        mpn: expect.stringMatching(
          /^You are in the CSP region .+, this reseller is in .+\. Microsoft allows partnerships within one region only\./,
        ),
      },
    });
  });

  test('R-REG-01: the region counts, its name is told, and an unknown country is not guessed', async () => {
    const westerly = samen.person('westerly', 'sales-agent');
    const said = JSON.stringify(await refused({ mpn: '4200002' }, westerly));
    expect(said).toContain('United States');
    expect(said).toContain('Europe');
    expect(await refused({ mpn: '4600007' })).toEqual({
      errors: { mpn: expect.stringContaining("We don't know the CSP region of") },
    });
    // The picker offers nobody of another region.
    await westerly.types('/partner request');
    expect(westerly.modalText()).toContain('No reseller in your region lets itself be found yet.');
    await westerly.closesAll();
  });

  test('the picker offers only resellers that let themselves be found', async () => {
    const names = async (typed: string) => {
      const found = await sales(samen).suggests('reseller', typed);
      return found.groups.flatMap((group) => group.options.map((one) => one.text));
    };
    await sales(samen).types('/partner request');
    expect(await names('')).toEqual(['Oostzee Cloud', 'Zuidplas ICT']);
    expect(await names('zuid')).toEqual(['Zuidplas ICT']);
    await samen.sql(`update "Company" set findable = false where id = 'zuidplas'`);
    expect(await names('zuid')).toEqual([]);
    await samen.sql(`update "Company" set findable = true where id = 'zuidplas'`);
    await sales(samen).closesAll();
  });

  test('who stopped being found while the form was open is not asked', async () => {
    const who = sales(samen);
    await who.types('/partner request');
    const { groups } = await who.suggests('reseller', 'Zuid');
    const value = groups[0]?.options[0]?.value ?? '';
    await samen.sql(`update "Company" set findable = false where id = 'zuidplas'`);
    const view = who.modal();
    const done = await samen.sandbox.act(who.user, {
      do: 'submit',
      view: view?.id ?? '',
      inputs: { reseller: value },
    });
    expect(done).toMatchObject({ ok: true, submission: 'errors' });
    expect(who.modalText()).toContain('This reseller can no longer be chosen.');
    await samen.sql(`update "Company" set findable = true where id = 'zuidplas'`);
    await who.closesAll();
  });
});
