import type { Bot } from '../src/bot.ts';
import { languages } from '../src/domain/company.ts';
import { Refused } from '../src/domain/outcome.ts';
import { plain } from '../src/i18n/text.ts';
import { runsWorkspace } from '../src/slack/answers.ts';
import type { Visitor } from '../src/slack/seat.ts';
import type { Turn } from '../src/slack/turn.ts';
import { modal } from '../views/frame.ts';
import { help, home, menu } from '../views/home.ts';
import { actions, screens } from '../views/ids.ts';
import { introduce } from './introduce.ts';
import { isReviewer } from './reviewer.ts';
import { allowed, readCommand, verbs, type Noun } from './verbs.ts';

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

/** The way in: commands, menus, help and App Home. */
export function csp(bot: Bot): void {
  const { desk, store, slack, now } = bot;

  const may = async (visitor: Visitor, noun: Noun) => {
    const { team, person } = visitor.turn;
    // Only the whole menu has a verb that hangs on it.
    if (noun !== 'csp') return allowed(visitor, noun, []);
    const me = await slack.person(team, person.user);
    // An event does not say whose the person is who opened App Home.
    if (me.isStranger || me.home !== person.home) throw new Refused({ code: 'stranger' });
    const reviews = await isReviewer(bot, me, visitor.who?.id ?? null);
    return allowed(visitor, noun, [
      ...(runsWorkspace(me) ? (['workspace-admin'] as const) : []),
      ...(reviews ? (['reviewer'] as const) : []),
    ]);
  };

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
    return help(visitor.reader, await may(visitor, 'csp'), who ?? null, givers);
  };

  const run = (turn: Turn, name: string, hint: string) => {
    const verb = verbs[name];
    if (!verb) throw new Refused({ code: 'old-button', card: false });
    return desk.open(turn, verb.screen ?? screens.help, {
      ...(verb.what === undefined ? {} : { filter: verb.what }),
      ...(hint === '' ? {} : { hint }),
    });
  };

  for (const command of commandNames)
    desk.command(command, async (turn, text) => {
      const asked = readCommand(command, text);
      if (asked.kind === 'verb' && asked.name !== 'csp help') {
        await run(turn, asked.name, asked.hint);
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
      return menu(visitor.reader, asked.noun, await may(visitor, asked.noun), first);
    });

  desk.click(
    actions.verb,
    async (turn, { value }) => {
      await run(turn, value, '');
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

  desk.home(async (visitor) => {
    const { who, reader } = visitor;
    const job = who?.acting ?? null;
    const givers = job ? [] : await store.people.whoGivesRoles(visitor.turn.person.home);
    const others = (who?.jobs ?? [])
      .filter((one) => one !== job)
      .map(({ company: { id, name } }) => ({ id, name }));
    const acting = job && {
      id: job.company.id,
      name: job.company.name,
      others,
      roles: job.roles,
      claimed: job.company.status === 'claimed',
    };
    const mine = await may(visitor, 'csp');
    return home(reader, { acting, verbs: mine, givers, now: now() });
  });

  desk.acting((who, company) => store.people.choose(who.id, { company }));

  desk.click(
    actions.refresh,
    async (turn) => {
      await desk.refreshHome(turn);
      return undefined;
    },
    'opens',
  );

  desk.click(
    actions.language,
    async (turn, { value }) => {
      const language = languages.find((one) => one === value);
      if (!language) throw new Refused({ code: 'old-button', card: false });
      const { who } = await desk.visitor(turn);
      await store.people.choose(who?.id ?? (await introduce(bot, turn)), { language });
      await desk.refreshHome(turn);
      return undefined;
    },
    'opens',
  );
}
