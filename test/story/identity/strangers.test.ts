import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json, OtherSlack } from '../../support/other-slack.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { lastSent, post } from '../edge/wire.ts';
import { answer, homeOf, lastText } from '../people/steps.ts';
import { elsewhere, grid, livesIn, organisation, people, strangers, workspace } from './shapes.ts';

// Who is of another workspace or organisation is told that this is not theirs.
let samen: Samen;
let slack: OtherSlack | undefined;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(async () => {
  await slack?.close();
  slack = undefined;
  await samen.close();
});

const refusal = 'This is for people of the workspace where the bot is installed.';
describe.each(Object.entries(strangers))('a stranger %s', (_, shape) => {
  /** As Slack would send it of her; ours stay what they are. */
  const fays = (body: Json): Json => shape.world.payload?.(body) ?? body;
  const oursAs = (body: Json): Json =>
    (shape.home === workspace ? body : grid(organisation).payload?.(body)) ?? body;

  test('is refused in words by command, click, form, picker and App Home; nothing is changed or shown', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: elsewhere, isAdmin: true });
    await samen.sandbox.invite('CZUIDPLAS', 'UFAR');
    slack = await livesIn(samen, {
      ...shape,
      world: {
        ...shape.world,
        form: (form) => (form['user_id'] === 'UFAR' ? form : (shape.world.form?.(form) ?? form)),
        payload: (body) => ((body['user'] as Json)['id'] === 'UFAR' ? fays(body) : oursAs(body)),
      },
    });
    const before = await people(samen);
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request', 'noordwind-csp');
    await sales.suggests('reseller', 'Zuid');
    await sales.submits({ reseller: 'Zuidplas' });
    await samen.settle();
    const fay = samen.person('UFAR');

    for (const command of ['/csp', '/csp help', '/partner list', '/csp setup']) {
      await fay.types(command, 'zuidplas-csp');
      expect(answer(fay)).toContain(refusal);
      expect(fay.modal()).toBeUndefined();
    }
    const heard = fay.hears().length;
    await fay.clicks('Authorize');
    expect(fay.hears()).toHaveLength(heard + 1);
    expect(answer(fay)).toContain(refusal);
    expect(fay.modal()).toBeUndefined();
    await homeOf(samen, fay);
    expect(fay.homeText()).toBe('');
    expect(lastText(fay)).toContain(refusal);

    // Past what Slack's client would show her: somebody else's picker and form in her hands.
    const here = { ...samen, bot: slack?.bot ?? samen.bot };
    const hers = (name: string) =>
      fays({ ...lastSent(samen, name), user: { id: 'UFAR', team_id: elsewhere } });
    const found = await post(here, { payload: hers('block_suggestion') });
    expect(JSON.parse(found.body)).toEqual({ options: [] });
    const sent = await post(here, { payload: hers('view_submission') });
    expect(sent.body).toContain(refusal);
    expect(await samen.sql('select status from "Partnership"')).toEqual([{ status: 'issued' }]);
    expect(await people(samen)).toEqual(before);

    // Who may, can.
    const boss = samen.person('zuidplas', 'global-admin');
    await boss.clicks('Authorize');
    expect(await boss.submits({ tick: ['yes'] })).toBe('closed');
  });
});

test('a colleague in another workspace of the organisation is no stranger', async () => {
  samen.sandbox.addUser({ id: 'UNEAR', name: 'Nel Near', team: 'T0SECOND' });
  await samen.sandbox.invite('CZUIDPLAS', 'UNEAR');
  slack = await livesIn(samen, { world: grid('T0SECOND'), home: organisation, served: workspace });
  await samen.sql(
    `insert into "Person"(id, home, "slackUserId", team) values ('unear', $1, 'UNEAR', $2)`,
    [organisation, workspace],
  );
  await samen.sql(
    `insert into "PersonProfile"("personId", name, "timeZone") values ('unear', 'Nel Near', 'UTC')`,
  );
  await samen.sql(
    `insert into "Membership"("personId", "companyId", roles, since) values ('unear', 'zuidplas', '{global-admin}', now())`,
  );
  const nel = samen.person('UNEAR');
  await nel.types('/csp members', 'zuidplas-csp');
  expect(nel.modalText()).toContain('Acting for Zuidplas ICT');
  await nel.clicks('Give roles');
  expect(nel.modalText()).toContain('Roles in your company');
});
