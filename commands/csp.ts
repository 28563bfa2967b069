import type { Bot } from '../src/bot.ts';
import { Refused } from '../src/domain/outcome.ts';
import { plain } from '../src/i18n/text.ts';
import type { Visitor } from '../src/slack/seat.ts';
import { modal } from '../views/frame.ts';
import { help, menu } from '../views/home/menu.ts';
import { actions, screens, shortcuts } from '../views/ids.ts';
import { introduce } from './introduce.ts';
import { offered, run } from './run.ts';
import { readCommand, type Noun } from './verbs.ts';

export const commandNames = [
  '/csp',
  '/partner',
  '/customer',
  '/subscription',
  '/support',
  '/transfer',
  '/enroll',
] as const;

/** product.md 1: a claimed company arranges itself and enrols, and meets nobody. */
const meetsOthers = (noun: Noun): boolean => noun !== 'csp' && noun !== 'enroll';

/** The way in: commands, menus, help and global shortcuts. */
export function csp(bot: Bot): void {
  const { desk, store, slack } = bot;

  const helpFor = async (visitor: Visitor) => {
    const job = visitor.who?.acting;
    const admins = job ? await store.people.globalAdmins(job.company.id) : [];
    const who = job && {
      company: job.company.name,
      admins,
      provider: job.company.kinds.includes('provider'),
    };
    const givers = job ? [] : await store.people.whoGivesRoles(visitor.turn.person.home);
    // Known from then on, so that the operator can name them; guests get no role.
    const { team, person } = visitor.turn;
    if (!visitor.who && !(await slack.person(team, person.user)).isGuest)
      await introduce(bot, visitor.turn);
    return help(visitor.reader, await offered(bot, visitor, 'csp'), who ?? null, givers);
  };

  for (const command of commandNames)
    desk.command(command, async (turn, text) => {
      const asked = readCommand(command, text);
      if (asked.kind === 'verb' && asked.name !== 'csp help') {
        await run(bot, turn, asked.name, { hint: asked.hint });
        return null;
      }
      const visitor = await desk.visitor(turn);
      const job = visitor.who?.acting;
      if (asked.kind === 'verb' || (!job && asked.kind === 'menu' && asked.noun === 'csp'))
        return helpFor(visitor);
      if (!job && asked.kind === 'menu') throw new Refused({ code: 'no-role' });
      if (asked.kind === 'menu' && meetsOthers(asked.noun) && job?.company.status !== 'confirmed')
        throw new Refused({ code: 'not-confirmed' });
      const w = visitor.reader.words.people.menu;
      const first =
        asked.kind === 'unknown' ? w.unknownVerb(plain(asked.typed, 40), asked.nearest) : null;
      return menu(visitor.reader, asked.noun, await offered(bot, visitor, asked.noun), first);
    });

  desk.click(
    actions.verb,
    async (turn, { value, meta: { company } }) => {
      await run(bot, turn, value, company === undefined ? {} : { company });
      return undefined;
    },
    'opens',
  );

  desk.screen(screens.help, async (visitor) =>
    modal({
      id: screens.help,
      title: visitor.reader.words.people.menu.verbs['csp help']?.label ?? '',
      reader: visitor.reader,
      acting: null,
      blocks: (await helpFor(visitor)).blocks,
    }),
  );

  for (const [shortcut, verb] of [
    [shortcuts.request, 'partner request'],
    [shortcuts.invite, 'customer invite'],
  ] as const)
    desk.shortcut(shortcut, (turn) => run(bot, turn, verb));
}
