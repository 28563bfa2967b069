import type { Bot } from '../../src/bot.ts';
import {
  agreementCase,
  extendRelationship,
  verifyExtension,
} from '../../src/domain/customer/extend.ts';
import type { CompanyId, CustomerId } from '../../src/domain/ids.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { extended, extendForm, extendValues } from '../../views/extension/extend.ts';
import { actions, screens } from '../../views/ids.ts';
import { silence } from '../silence.ts';
import { choosing } from './consent.ts';

/** A transitioning partner lets a provider share a customer of its own, and later ticks that Microsoft has it too. */
export function extensions(bot: Bot): void {
  const { desk, store, newId } = bot;

  desk.screen(screens.extension.extend, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { actor, acting, reader } = seat;
    const around = await choosing(bot, seat, at.subject as CustomerId, at.provider);
    const { customer, chosen } = around;
    if (chosen === null) return extendForm(reader, acting, around, null);
    const seen = await store.extensions.extending(actor, customer.id, chosen.id);
    const missing = { code: 'consent-required', about: 'provider', name: chosen.name } as const;
    return extendForm(reader, acting, around, {
      ...seen,
      agreement: agreementCase(seen.agreements, actor.company, chosen.id),
      consentMissing: seen.consent === null ? reader.words.no(missing, silence) : null,
    });
  });

  desk.opener(actions.extension.extend, async (_turn, { value, meta }) => ({
    screen: screens.extension.extend,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  // What is copied, and what becomes of the agreement, hangs on the provider.
  desk.click(
    actions.extension.provider,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.extension.extend, { ...meta, provider: value });
      return undefined;
    },
    'opens',
  );

  desk.submit(screens.extension.extend, extendValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const about = {
      customer: meta.subject as CustomerId,
      provider: meta.provider as CompanyId,
    };
    const ask = { id: newId(), billToTicked: values.billTo.includes(about.provider) };
    await store.extensions.extend(actor, { key, via: 'slack' }, about, (seen, now) =>
      extendRelationship(seen, actor, ask, now),
    );
    const { customer, provider, agreements } = await store.extensions.extending(
      actor,
      about.customer,
      about.provider,
    );
    const left = agreementCase(agreements, actor.company, provider.id);
    return { after: 'show', view: extended(reader, customer, provider, left) };
  });

  desk.click(
    actions.extension.verify,
    async (turn, { value, key, meta, view }) => {
      const { actor } = seatOf(await desk.visitor(turn), meta.company);
      const about = { customer: meta.subject as CustomerId, provider: value as CompanyId };
      // Of this customer, as it was drawn: pressed twice on the same drawing it is one act.
      const act = { key: `${key}:${about.customer}:${view?.hash ?? ''}`, via: 'slack' as const };
      await store.extensions.verify(actor, act, about, (seen, now) =>
        verifyExtension(seen, actor, true, now),
      );
      await desk.redraw(turn, screens.customer.sheet, meta);
      return undefined;
    },
    'decides',
  );
}
