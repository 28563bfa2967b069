import type { Bot } from '../../src/bot.ts';
import { delegate, endDelegation } from '../../src/domain/requests/delegation.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { awayForm, awaySaid, awayValues } from '../../views/company/away.ts';
import { choices } from '../../views/choices.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';

/** So many colleagues an external select shows before it says "keep typing". */
const shown = 20;

/** While I am away, a colleague decides for me; and until I am back. */
export function away({ desk, store, now }: Bot): void {
  desk.screen(screens.company.away, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const [current, colleagues] = await Promise.all([
      store.delegations.own(actor),
      store.delegations.colleagues(actor),
    ]);
    return awayForm(reader, acting, { current, colleagues: colleagues.length, now: now() });
  });

  desk.opener(actions.company.away, async (_turn, { meta }) => ({
    screen: screens.company.away,
    at: meta,
  }));

  desk.options(actions.company.delegate, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    const wanted = typed.trim().toLowerCase();
    const found = (await store.delegations.colleagues(actor)).filter(({ name }) =>
      name.toLowerCase().includes(wanted),
    );
    const some = found.slice(0, shown).map(({ person, name }) => ({ value: person, label: name }));
    return choices(some, found.length, reader.words);
  });

  desk.submit(screens.company.away, awayValues, async ({ actor, reader, who }, values, { key }) => {
    const asked = { ...values, timeZone: who.timeZone };
    await store.delegations.make(actor, { key, via: 'slack' }, values.delegate, (seen, at) =>
      delegate(seen, asked, actor, at),
    );
    const made = await store.delegations.own(actor);
    const w = reader.words.settings.away;
    return { after: 'show', view: note(reader, w.title, made ? awaySaid(reader, made) : w.ended) };
  });

  desk.click(
    actions.company.notAway,
    async (turn, { key, meta, view }) => {
      const { actor, reader } = seatOf(await desk.visitor(turn), meta.company);
      const act = { key: `${key}:${view?.hash ?? ''}`, via: 'slack' as const };
      await store.delegations.end(actor, act, endDelegation);
      const w = reader.words.settings.away;
      await desk.replace(turn, note(reader, w.title, w.ended));
      return undefined;
    },
    'decides',
  );
}
