import type { Bot } from '../../src/bot.ts';
import { giveRoles } from '../../src/domain/membership.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { permits, whoMay } from '../../src/domain/roles.ts';
import type { SlackPerson } from '../../src/slack/answers.ts';
import { seatOf, type Visitor } from '../../src/slack/seat.ts';
import type { Turn } from '../../src/slack/turn.ts';
import { memberForm, memberValues, membersList } from '../../views/company/members.ts';
import { name } from '../../views/blocks.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { introduce } from '../introduce.ts';

/** Who may do what in the company, and giving and taking roles. */
export function members(bot: Bot): void {
  const { desk, store, slack } = bot;

  const listFor = async (visitor: Visitor, at: Meta, news: string | null) => {
    const { actor, acting, reader } = manager(visitor, at.company);
    const page = await store.members.list(actor, at.after ?? null);
    return membersList(reader, acting, page, at.after ?? null, news);
  };

  desk.screen(screens.company.members, (visitor, at) => listFor(visitor, at, null));

  for (const [action, after] of [
    [actions.company.nextMembers, (value: string) => ({ after: value })],
    [actions.company.firstMembers, () => ({})],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta }) => {
        const company = meta.company === undefined ? {} : { company: meta.company };
        await desk.redraw(turn, screens.company.members, { ...company, ...after(value) });
        return undefined;
      },
      'opens',
    );

  desk.screen(screens.company.member, async (visitor, at) => {
    const { actor, acting, reader, turn } = manager(visitor, at.company);
    if (at.subject === undefined) return memberForm(reader, acting, null);
    const person = await slack.person(turn.team, at.subject);
    const { roles } = await store.members.of(actor, await introduce(bot, turn, at.subject));
    return memberForm(reader, acting, { user: at.subject, name: person.name, roles });
  });

  desk.click(
    actions.company.give,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.company.member, {
        ...meta,
        ...(value === 'new' ? {} : { subject: value }),
      });
      return undefined;
    },
    'opens',
  );

  desk.submit(screens.company.member, memberValues, async (seat, values, { meta, key }) => {
    const { actor, reader, turn } = seat;
    const user = meta.subject ?? values.person;
    if (!user) throw new Refused({ code: 'misfit', about: 'person', why: 'missing' });
    const slackPerson = await slack.person(turn.team, user);
    // Taking roles away from somebody who left must stay possible.
    if (values.roles.length > 0) fitForRole(slackPerson, turn, 'person');
    const person = await introduce(bot, turn, user);
    await store.members.give(actor, { key, via: 'slack' }, person, (seen, globalAdmins) =>
      giveRoles(seen, actor, values.roles, globalAdmins),
    );
    const { common, people } = reader.words;
    const called = name(slackPerson.name);
    const news =
      values.roles.length > 0
        ? people.members.given(
            called,
            values.roles.map((role) => common.roles[role]),
          )
        : people.members.taken(called);
    return { after: 'show', view: await listFor(seat, meta, news) };
  });
}

const manager = (visitor: Visitor, company: string | undefined) => {
  const seat = seatOf(visitor, company);
  if (!permits('members.manage', seat.actor))
    throw new Refused({
      code: 'role-needed',
      roles: whoMay('members.manage'),
      company: seat.actor.company,
    });
  return seat;
};

/** product.md 1: guests and bots get no role; people of another organisation are nobody. */
export function fitForRole(person: SlackPerson, turn: Turn, about: string): void {
  const no = (why: 'guest' | 'bot' | 'gone' | 'stranger') =>
    new Refused({ code: 'no-such-person', about, why });
  if (person.isBot) throw no('bot');
  if (person.deleted) throw no('gone');
  if (person.isStranger || person.home !== turn.person.home) throw no('stranger');
  if (person.isGuest) throw no('guest');
}
