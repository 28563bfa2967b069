import type { Bot } from '../../src/bot.ts';
import {
  canRemoveCustomer,
  canTurnAdmin,
  removeCustomer,
  stillRuns,
  turnAdmin,
} from '../../src/domain/customer/life.ts';
import type { CompanyId, CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { today } from '../../src/i18n/time.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import {
  adminForm,
  adminValues,
  customerAttestationVersion,
  removeCustomerForm,
  removeCustomerValues,
} from '../../views/customer/end.ts';
import { othersOf, partnerName, type CustomerRecord } from '../../views/customer/record.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { turnNow } from './sheet.ts';

/** The relationship ends, or the customer took the admin rights away. */
export function customerEnd({ desk, store, now }: Bot): void {
  desk.screen(screens.customer.remove, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const record = await store.customers.look(actor, at.subject as CustomerId);
    const no = canRemoveCustomer(record, actor) ?? stillRuns(record);
    if (no) throw new Refused(no);
    return removeCustomerForm(reader, acting, record, tellable(record, actor.company));
  });

  desk.screen(screens.customer.admin, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const record = await store.customers.look(actor, at.subject as CustomerId);
    const turn = turnNow(record, actor);
    const no = canTurnAdmin(record, turn, actor);
    if (no) throw new Refused(no);
    return adminForm(reader, acting, record, turn, today(now(), reader.zone));
  });

  for (const [action, screen] of [
    [actions.customer.remove, screens.customer.remove],
    [actions.customer.admin, screens.customer.admin],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen,
      at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
    }));

  desk.submit(screens.customer.remove, removeCustomerValues, async (seat, values, at) => {
    const { actor, reader } = seat;
    const { language } = reader.words;
    const id = at.meta.subject as CustomerId;
    await store.customers.change(
      actor,
      { key: at.key, via: 'slack' },
      id,
      (seen, time) => removeCustomer(seen, actor, values, time),
      { attested: { version: customerAttestationVersion, language } },
    );
    const { customer } = await store.customers.look(actor, id);
    const w = reader.words.customer.remove;
    return {
      after: 'show',
      view: note(reader, w.title, w.done(name(customer.name)), w.dutyText, w.next, w.again),
    };
  });

  desk.submit(screens.customer.admin, adminValues, async (seat, { day }, { meta, key }) => {
    const { actor, reader } = seat;
    const id = meta.subject as CustomerId;
    const turn = meta.filter === 'returned' ? 'returned' : 'ended';
    const ask = { day, today: today(now(), reader.zone) };
    await store.customers.change(actor, { key, via: 'slack' }, id, (seen, time) =>
      turnAdmin(seen, turn, actor, ask, time),
    );
    return {
      after: 'show',
      view: await desk.draw(seat, screens.customer.sheet, {
        company: actor.company,
        subject: id,
      }),
    };
  });
}

/** C.4: the partner here, named with this company, that has a relationship of its own. */
function tellable(record: CustomerRecord, company: CompanyId): string | null {
  const told = othersOf(record, company).filter(
    (one) =>
      record.partners.get(one)?.here === true &&
      record.relationships.some((its) => its.partner === one && its.status === 'active'),
  );
  return told.length === 0 ? null : told.map((one) => partnerName(record, one)).join(', ');
}
