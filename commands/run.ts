import type { Bot } from '../src/bot.ts';
import { Refused } from '../src/domain/outcome.ts';
import { runsWorkspace } from '../src/slack/answers.ts';
import type { Visitor } from '../src/slack/seat.ts';
import type { Turn } from '../src/slack/turn.ts';
import type { Meta } from '../views/frame.ts';
import { screens } from '../views/ids.ts';
import { isReviewer } from './reviewer.ts';
import { allowed, verbs, type Noun } from './verbs.ts';

/** What somebody may do now, of one noun; `csp` is the whole of it. */
export async function offered(bot: Bot, visitor: Visitor, noun: Noun): Promise<string[]> {
  const { team, person } = visitor.turn;
  // Only the whole menu has verbs that hang on who somebody is.
  if (noun !== 'csp') return allowed(visitor, noun, []);
  const me = await bot.slack.person(team, person.user);
  // An event does not say whose the person is who opened App Home.
  if (me.isStranger || me.home !== person.home) throw new Refused({ code: 'stranger' });
  const reviews = await isReviewer(bot, me, visitor.who?.id ?? null);
  return allowed(visitor, noun, [
    ...(runsWorkspace(me) ? (['workspace-admin'] as const) : []),
    ...(reviews ? (['reviewer'] as const) : []),
  ]);
}

/** Opens a verb's form, whichever way led to it; in a menu's window the form takes the menu's place. */
export async function run({ desk }: Bot, turn: Turn, name: string, by: Meta = {}): Promise<void> {
  const verb = verbs[name];
  if (!verb) throw new Refused({ code: 'old-button', card: false });
  const { surface } = turn;
  const menu = surface.on === 'modal' && surface.view.callback_id === screens.menu;
  const { company, hint } = by;
  const at = {
    ...(verb.what === undefined ? {} : { filter: verb.what }),
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(company === undefined ? {} : { company }),
  };
  const screen = verb.screen ?? screens.help;
  await (menu ? desk.redraw(turn, screen, at) : desk.open(turn, screen, at));
}
