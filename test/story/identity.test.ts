import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { otherSlack, type Json, type OtherSlack, type World } from '../support/other-slack.ts';
import { openSamen, type Samen } from '../support/samen.ts';
import { lastSent, post } from './edge/wire.ts';
import { answer, homeOf, lastText, texts } from './people/steps.ts';

// One person is one person, whichever shape Slack gives them: a workspace of its own, a shared channel, an organisation's
// workspace, an installation for the whole organisation. Or they are told that this is not theirs.
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

const [workspace, organisation, elsewhere] = ['T0SAMEN', 'E0ORG', 'T0ELSEWHERE'];
const enterprise = { id: organisation, name: 'The organisation' };
const asUser = (own: string | null, body: Json): Json => {
  const { team_id: _, ...user } = body['user'] as Json;
  return own === null ? user : { ...user, team_id: own };
};
const installedAt = (id: string, body: Json): Json =>
  body['view'] ? { view: { ...(body['view'] as Json), app_installed_team_id: id } } : {};
/** The person as `users.info` and `user_change` tell them inside an organisation. */
const inOrganisation = (answered: Json): Json => {
  const user = answered['user'] as Json;
  if (typeof user !== 'object') return answered;
  const { id, is_admin, is_owner, team_id } = user;
  if (team_id === elsewhere) return answered; // Not of this one.
  const enterprise_user = {
    id,
    enterprise_id: organisation,
    enterprise_name: enterprise.name,
    is_admin,
    is_owner,
    teams: [workspace],
  };
  return { ...answered, user: { ...user, enterprise_user } };
};
const enterpriseForm = (form: Record<string, string>, whole: boolean) => ({
  ...form,
  enterprise_id: organisation,
  enterprise_name: enterprise.name,
  is_enterprise_install: String(whole),
});
const authorizations = (body: Json, what: Json): Json => ({
  ...body,
  event: inOrganisation(body['event'] as Json),
  authorizations: [{ ...((body['authorizations'] as Json[])[0] ?? {}), ...what }],
});
const grid = (own: string | null, more: (body: Json) => Json = () => ({})): World => ({
  form: (form) => enterpriseForm(form, false),
  payload: (body) => ({
    ...body,
    team: {
      ...(body['team'] as Json),
      enterprise_id: organisation,
      enterprise_name: enterprise.name,
    },
    enterprise,
    user: asUser(own, body),
    ...more(body),
  }),
  event: (body) => authorizations(body, { enterprise_id: organisation }),
  answers: {
    'auth.test': (answered) => ({ ...answered, enterprise_id: organisation }),
    'users.info': inOrganisation,
  },
});
const wholeOrganisation = (own: string | null): World => ({
  form: (form) => enterpriseForm(form, true),
  payload: (body) => ({
    ...body,
    team: null,
    enterprise,
    is_enterprise_install: true,
    user: asUser(own, body),
    ...installedAt(organisation, body),
  }),
  event: (body) =>
    authorizations(body, {
      enterprise_id: organisation,
      team_id: null,
      is_enterprise_install: true,
    }),
  answers: {
    'auth.test': (answered) => ({
      ...answered,
      team_id: organisation,
      enterprise_id: organisation,
      is_enterprise_install: true,
    }),
    'users.info': inOrganisation,
  },
});

type Shape = { world: World; home: string; served: string };
const shapes: Record<string, Shape> = {
  'a plain workspace': { world: {}, home: workspace, served: workspace },
  'a plain workspace, without the person’s own in the payload': {
    world: { payload: (body) => ({ ...body, user: asUser(null, body) }) },
    home: workspace,
    served: workspace,
  },
  'a channel shared by another organisation: its workspace in click and event': {
    world: {
      payload: (body) => ({
        ...body,
        ...(body['type'] === 'view_submission' ? {} : { team: { id: elsewhere, domain: 'else' } }),
        ...installedAt(workspace, body),
      }),
      event: (body) => ({
        ...body,
        team_id: elsewhere,
        context_team_id: workspace,
        is_ext_shared_channel: true,
      }),
    },
    home: workspace,
    served: workspace,
  },
  'a workspace of an organisation': {
    world: grid(organisation),
    home: organisation,
    served: workspace,
  },
  'a workspace of an organisation, the person named by the workspace': {
    world: grid(workspace),
    home: organisation,
    served: workspace,
  },
  'a workspace of an organisation that only the team names, or nothing does': {
    world: grid(workspace, (body) => ({
      enterprise: null,
      ...(body['type'] === 'block_suggestion' ? { team: { id: workspace, domain: 'samen' } } : {}),
    })),
    home: organisation,
    served: workspace,
  },
  'a workspace of an organisation, in a channel of another one’s': {
    world: grid(organisation, () => ({
      team: { id: elsewhere, domain: 'else', enterprise_id: 'E0OTHER', enterprise_name: 'Other' },
      enterprise: { id: 'E0OTHER', name: 'Other' },
    })),
    home: organisation,
    served: workspace,
  },
  'an installation for the organisation': {
    world: wholeOrganisation(organisation),
    home: organisation,
    served: organisation,
  },
  'an installation for the organisation, the person named by the workspace': {
    world: wholeOrganisation(workspace),
    home: organisation,
    served: organisation,
  },
};

const people = () =>
  samen.sql('select home, "slackUserId", team from "Person" order by "slackUserId"');
const livesIn = async ({ world, home, served }: Shape) => {
  await samen.sql(`update "Person" set home = $1, team = $2`, [home, served]);
  await samen.sql(`update "Company" set home = $1, team = $2`, [home, served]);
  slack = await otherSlack(samen, world);
};

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  beforeEach(() => livesIn(shape));

  test('command, options, submission, click, event: one person', async () => {
    const before = await people();
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/csp help', 'noordwind-csp');
    expect(answer(sales)).toContain('Global admins of Noordwind Distribution');
    await sales.types('/partner request', 'noordwind-csp');
    expect(sales.modalText()).toContain('Acting for Noordwind Distribution');
    expect(JSON.stringify(await sales.suggests('reseller', 'Zuid'))).toContain('Zuidplas ICT');
    expect(await sales.submits({ reseller: 'Zuidplas' })).toBe('updated');
    await samen.settle();

    const boss = samen.person('zuidplas', 'global-admin');
    // Called by name in the channel, so the card did not come by DM as well.
    expect(texts(boss)).toEqual([]);
    await boss.clicks('Authorize');
    expect(boss.modalText()).toContain('Acting for Zuidplas ICT');
    expect(await boss.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    expect(texts(boss, 'zuidplas-csp')[0]).toContain('authorized');
    expect(lastText(boss, 'zuidplas-csp')).toContain('authorized Noordwind Distribution');

    expect(await homeOf(samen, boss)).toContain('You act for Zuidplas ICT');
    await boss.chooses('language', 'Nederlands');
    expect(boss.homeText()).toContain('Je handelt namens Zuidplas ICT');
    await boss.types('/csp members', 'zuidplas-csp');
    await boss.clicks('Rollen geven');
    expect(await boss.submits({ person: 'Zuidplas Sales agent', roles: ['user-admin'] })).toBe(
      'updated',
    );
    expect(await people()).toEqual(before);
  });

  test('what Slack tells of people and channels reaches theirs', async () => {
    await samen.sandbox.archive('CZUIDPLAS');
    await samen.settle();
    expect(lastText(samen.person('zuidplas', 'global-admin'))).toContain('is archived.');
    await samen.sandbox.unarchive('CZUIDPLAS');
    await samen.sandbox.deactivate('UZUIDPLASSA');
    await samen.settle();
    expect(await samen.sql(`select "slackUserId" from "Person" where not active`)).toEqual([
      { slackUserId: 'UZUIDPLASSA' },
    ]);
  });
});

const refusal = 'This is for people of the workspace where the bot is installed.';
/** Fay sits in the channel that was shared; in an organisation the payload's organisation is not hers. */
const strangers: Record<string, Shape> = {
  'of another workspace': { world: {}, home: workspace, served: workspace },
  'of another workspace, which the payload calls the team': {
    world: {
      payload: (body) => ({
        ...body,
        team: { id: elsewhere, domain: 'else' },
        ...installedAt(workspace, body),
      }),
    },
    home: workspace,
    served: workspace,
  },
  'of another workspace, at an organisation’s': {
    world: grid(elsewhere),
    home: organisation,
    served: workspace,
  },
  'of another organisation, at an organisation’s': {
    world: grid('E0OTHER'),
    home: organisation,
    served: workspace,
  },
  'of another workspace, at an installation for the organisation': {
    world: wholeOrganisation(elsewhere),
    home: organisation,
    served: organisation,
  },
};

describe.each(Object.entries(strangers))('a stranger %s', (_, shape) => {
  /** As Slack would send it of her; ours stay what they are. */
  const fays = (body: Json): Json => shape.world.payload?.(body) ?? body;
  const oursAs = (body: Json): Json =>
    (shape.home === workspace ? body : grid(organisation).payload?.(body)) ?? body;

  test('is refused in words by command, click, form, picker and App Home; nothing is changed or shown', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: elsewhere, isAdmin: true });
    await samen.sandbox.invite('CZUIDPLAS', 'UFAR');
    await livesIn({
      ...shape,
      world: {
        ...shape.world,
        form: (form) => (form['user_id'] === 'UFAR' ? form : (shape.world.form?.(form) ?? form)),
        payload: (body) => ((body['user'] as Json)['id'] === 'UFAR' ? fays(body) : oursAs(body)),
      },
    });
    const before = await people();
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
    expect(await people()).toEqual(before);

    // Who may, can.
    const boss = samen.person('zuidplas', 'global-admin');
    await boss.clicks('Authorize');
    expect(await boss.submits({ tick: ['yes'] })).toBe('closed');
  });
});

test('a colleague in another workspace of the organisation is no stranger', async () => {
  samen.sandbox.addUser({ id: 'UNEAR', name: 'Nel Near', team: 'T0SECOND' });
  await samen.sandbox.invite('CZUIDPLAS', 'UNEAR');
  await livesIn({ world: grid('T0SECOND'), home: organisation, served: workspace });
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
