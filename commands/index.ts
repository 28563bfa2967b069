import type { Bot } from '../src/bot.ts';
import { members } from './company/members.ts';
import { review } from './company/review.ts';
import { settings } from './company/settings.ts';
import { setup } from './company/setup.ts';
import { csp } from './csp.ts';
import { decide } from './partnership/decide.ts';
import { end } from './partnership/end.ts';
import { list } from './partnership/list.ts';
import { request } from './partnership/request.ts';
import { sheet } from './partnership/sheet.ts';
import { told } from './told.ts';

export { commandNames } from './csp.ts';

/** Every feature, in the order people meet them. */
export function register(bot: Bot): void {
  for (const feature of [
    csp,
    setup,
    review,
    members,
    settings,
    request,
    decide,
    list,
    sheet,
    end,
    told,
  ])
    feature(bot);
}
