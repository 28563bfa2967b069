import { otherSlack, type Json, type OtherSlack, type World } from '../../support/other-slack.ts';
import type { Samen } from '../../support/samen.ts';

// How Slack's documents show one person: in a workspace of its own, a shared channel, an organisation's workspace, an
// installation for the whole organisation.
export const [workspace, organisation, elsewhere] = ['T0SAMEN', 'E0ORG', 'T0ELSEWHERE'];
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
  authorizations: [{ ...(body['authorizations'] as Json[])[0], ...what }],
});
export const grid = (own: string | null, more: (body: Json) => Json = () => ({})): World => ({
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

export type Shape = { world: World; home: string; served: string };
export const shapes: Record<string, Shape> = {
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

/** Fay sits in the channel that was shared; in an organisation the payload's organisation is not hers. */
export const strangers: Record<string, Shape> = {
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

/** All of them known there, and a bot that hears and asks that Slack. */
export async function livesIn(samen: Samen, { world, home, served }: Shape): Promise<OtherSlack> {
  await samen.sql(`update "Person" set home = $1, team = $2`, [home, served]);
  await samen.sql(`update "Company" set home = $1, team = $2`, [home, served]);
  return otherSlack(samen, world);
}

export const people = (samen: Samen) =>
  samen.sql('select home, "slackUserId", team from "Person" order by "slackUserId"');
