import type { Bot } from '../../src/bot.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { pathOf } from '../../src/domain/enrolment/start.ts';
import { nameGlobalAdmin } from '../../src/domain/membership.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { runsWorkspace } from '../../src/slack/answers.ts';
import type { Turn } from '../../src/slack/turn.ts';
import { name } from '../../views/blocks.ts';
import { rescueForm, rescueValues } from '../../views/company/rescue.ts';
import { setupForm, setupValues } from '../../views/company/setup.ts';
import { countryOptions } from '../../views/company/countries.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { introduce } from '../introduce.ts';
import { fitForRole } from './members.ts';

/** A workspace admin records a company and names its first Global admin; it stays claimed until somebody confirms it. */
export function setup(bot: Bot): void {
  const { desk, store, slack, newId } = bot;

  desk.screen(screens.company.setup, async ({ reader, turn }, at) => {
    await mayManageWorkspace(bot, turn);
    const headless = await store.companies.headless(turn.person.home);
    // A company that nobody can steer any more comes first.
    if (headless.length > 0 && at.filter !== 'new') return rescueForm(reader, headless);
    return setupForm(reader, turn.person.user);
  });

  desk.click(
    actions.company.setUp,
    async (turn) => {
      await desk.redraw(turn, screens.company.setup, { filter: 'new' });
      return undefined;
    },
    'opens',
  );

  desk.submitAsVisitor(screens.company.rescue, rescueValues, async (visitor, values, { key }) => {
    const { reader, turn } = visitor;
    await mayManageWorkspace(bot, turn);
    const headless = await store.companies.headless(turn.person.home);
    const company = headless.find((one) => one.id === values.company);
    // Somebody else was faster, or it was never in this list.
    if (!company) throw new Refused({ code: 'has-global-admin', company: '' as CompanyId });
    const chosen = await slack.person(turn.team, values.admin);
    fitForRole(chosen, turn, 'admin');
    const [by, admin] = [await introduce(bot, turn), await introduce(bot, turn, values.admin)];
    const as = { person: by, as: 'workspace-admin' as const };
    await store.members.name(as, { key, via: 'slack' }, company.id, admin, nameGlobalAdmin);
    const w = reader.words.company.rescue;
    const done = w.done(name(chosen.name), name(company.name));
    return { after: 'show', view: note(reader, w.title, done) };
  });

  desk.options(actions.company.country, async ({ reader }, typed) =>
    countryOptions(typed, reader.words),
  );

  desk.submitAsVisitor(
    screens.company.setup,
    setupValues,
    async ({ reader, turn }, values, { key }) => {
      const me = await mayManageWorkspace(bot, turn);
      const first = await slack.person(turn.team, values.admin);
      fitForRole(first, turn, 'admin');
      const [by, admin] = [await introduce(bot, turn), await introduce(bot, turn, values.admin)];
      const { admin: _, ...company } = values;
      const claim = {
        ...company,
        id: newId() as CompanyId,
        timeZone: me.tz,
        home: turn.person.home,
        team: turn.team,
      };
      const { row } = await store.companies.claim(by, { key, via: 'slack' }, claim, admin);
      const w = reader.words.company.setup;
      const enrols = pathOf(row) === null ? [] : [w.doneEnrol];
      const said = [w.done(name(row.name)), w.doneNext, ...enrols];
      return { after: 'show', view: note(reader, w.title, ...said) };
    },
  );
}

/** Asked fresh from Slack: a right of this kind is not ours to remember (matrix row 50). */
async function mayManageWorkspace({ slack }: Bot, { team, person }: Turn) {
  const me = await slack.person(team, person.user);
  if (!runsWorkspace(me)) throw new Refused({ code: 'setup-not-allowed' });
  return me;
}
