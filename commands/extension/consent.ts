import type { Bot } from '../../src/bot.ts';
import { mayExtendFor, recordConsent } from '../../src/domain/customer/extend.ts';
import type { CompanyId, CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { today } from '../../src/i18n/time.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { consentForm, consentRecorded, consentValues } from '../../views/extension/consent.ts';
import type { Choosing } from '../../views/extension/record.ts';
import { actions, screens } from '../../views/ids.ts';
import { mayBegin } from './pick.ts';

/** Where a form was opened from that goes on when this one is done. */
const fromExtension = 'extend';

/** R-EXT-02: the customer of a form and the providers it can be shared with; the one that was chosen, or the only one. */
export async function choosing(
  { store }: Bot,
  seat: Seat,
  customer: CustomerId,
  provider: string | undefined,
): Promise<Choosing> {
  mayBegin(seat);
  const { actor, job } = seat;
  const record = await store.customers.look(actor, customer);
  const company = { id: actor.company, confirmed: job.company.status === 'confirmed' };
  const no = mayExtendFor({ ...record, company }, actor);
  if (no) throw new Refused(no);
  const all = await store.extensions.providers(actor, customer);
  const [only] = all;
  const chosen =
    provider === undefined
      ? all.length === 1
        ? (only ?? null)
        : null
      : (all.find(({ id }) => id === (provider as CompanyId)) ?? null);
  return { customer: record.customer, providers: all.length, chosen };
}

/** A customer's yes, recorded before it is shared with a provider. */
export function consents(bot: Bot): void {
  const { desk, store, now, newId } = bot;

  desk.screen(screens.extension.consent, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const around = await choosing(bot, seat, at.subject as CustomerId, at.provider);
    return consentForm(seat.reader, seat.acting, around, {
      today: today(now(), seat.reader.zone),
      from: at.filter,
    });
  });

  desk.opener(actions.extension.consent, async (_turn, { value, meta }) => ({
    screen: screens.extension.consent,
    at: {
      subject: value,
      ...(meta.company === undefined ? {} : { company: meta.company }),
      // Only the form of the extension knows a provider.
      ...(meta.provider === undefined ? {} : { provider: meta.provider, filter: fromExtension }),
    },
  }));

  desk.submit(screens.extension.consent, consentValues, async (seat, values, { meta, key }) => {
    const { actor, reader, acting } = seat;
    const customer = meta.subject as CustomerId;
    const provider = values.provider as CompanyId;
    const ask = { ...values, id: newId(), today: today(now(), reader.zone) };
    await store.extensions.consent(
      actor,
      { key, via: 'slack' },
      { customer, provider },
      values.signer,
      (seen, time) => recordConsent(seen, actor, ask, time),
    );
    if (meta.filter === fromExtension)
      return {
        after: 'back',
        below: await desk.draw(seat, screens.extension.extend, {
          company: acting.id,
          subject: customer,
          provider,
        }),
      };
    const seen = await store.extensions.extending(actor, customer, provider);
    return { after: 'show', view: consentRecorded(reader, acting, seen.customer, seen.provider) };
  });

  desk.click(
    actions.extension.proceed,
    async (turn, { meta }) => {
      await desk.redraw(turn, screens.extension.extend, meta);
      return undefined;
    },
    'opens',
  );
}
