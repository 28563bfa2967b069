import type { Bot } from '../../src/bot.ts';
import { changeSettings } from '../../src/domain/company.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { permits } from '../../src/domain/roles.ts';
import type { Seat } from '../../src/slack/seat.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { ownSettings, settingsForm, settingsValues } from '../../views/company/settings.ts';
import { name } from '../../views/blocks.ts';
import { note } from '../../views/frame.ts';
import { screens } from '../../views/ids.ts';

/** Where requests go, how long they stay open, in which language, and who may reach the company; and the way to one's own. */
export function settings(bot: Bot): void {
  const { desk, store, slack } = bot;

  desk.screen(screens.company.settings, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    // Whoever may not set the company has settings of their own.
    if (!permits('settings.manage', actor)) return ownSettings(reader, acting);
    const company = await store.companies.own(actor);
    const trust = permits('settings.trust', actor);
    return settingsForm(reader, acting, company, { trust, bot: slack.mention() });
  });

  desk.submit(screens.company.settings, settingsValues, async (seat, values, { key }) => {
    const { actor, reader, job } = seat;
    const { trust, ...asked } = values;
    const chosen =
      asked.channel !== null &&
      (asked.channel !== job.company.settings.channel || job.company.channelTrouble !== null)
        ? await fitChannel(bot, seat, asked.channel)
        : null;
    await store.companies.change(actor, { key, via: 'slack' }, (company) =>
      changeSettings(company, actor, {
        ...asked,
        findable: trust?.findable ?? company.settings.findable,
        fourEyesRelaxed: trust?.fourEyesRelaxed ?? company.settings.fourEyesRelaxed,
      }),
    );
    const w = reader.words.company.settings;
    const warning = chosen && !chosen.isPrivate ? [w.publicWarning(name(chosen.name))] : [];
    return { after: 'show', view: note(reader, w.title, w.saved, ...warning) };
  });
}

/** product.md 1: not archived, not shared, and the bot has to be in it; one that Slack hides from us is one we are not in. */
async function fitChannel({ slack }: Bot, { turn }: Seat, id: string) {
  const channel = await slack.channel(turn.team, id);
  if (channel === 'unknown') throw unfit('not-member');
  if (channel.isArchived) throw unfit('archived');
  if (channel.isShared) throw unfit('shared');
  if (!channel.isMember) throw unfit('not-member');
  return channel;
}

const unfit = (why: 'archived' | 'shared' | 'not-member') =>
  new Refused({ code: 'channel-unfit', about: 'channel', why });
