import type { Bot } from '../../src/bot.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Turn } from '../../src/slack/turn.ts';
import { name } from '../../views/blocks.ts';
import { setupForm, setupValues } from '../../views/company/setup.ts';
import { countryOptions } from '../../views/company/countries.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { introduce } from '../csp.ts';
import { fitForRole } from './members.ts';

/** A workspace admin records a company and names its first Global admin; it stays claimed until somebody confirms it. */
export function setup(bot: Bot): void {
  const { desk, store, slack, newId } = bot;

  desk.screen(screens.company.setup, async ({ reader, turn }) => {
    await mayManageWorkspace(bot, turn);
    return setupForm(reader, turn.person.user);
  });

  desk.options(actions.company.country, async ({ reader }, typed) =>
    countryOptions(typed, reader.words),
  );

  desk.submitAsVisitor(
    screens.company.setup,
    setupValues,
    async ({ reader, turn }, values, key) => {
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
      return { after: 'show', view: note(reader, w.title, w.done(name(row.name)), w.doneNext) };
    },
  );
}

/** Asked fresh from Slack: a right of this kind is not ours to remember (matrix row 50). */
async function mayManageWorkspace({ slack }: Bot, { team, person }: Turn) {
  const me = await slack.person(team, person.user);
  if (me.deleted || me.isGuest || !(me.isAdmin || me.isOwner))
    throw new Refused({ code: 'setup-not-allowed' });
  return me;
}
