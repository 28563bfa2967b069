import type { Bot } from '../../src/bot.ts';
import {
  agreementWays,
  canRecordAgreement,
  recordAgreement,
} from '../../src/domain/customer/agreement.ts';
import type { CompanyId, CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { today } from '../../src/i18n/time.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { agreementForm, agreementValues } from '../../views/customer/agreement.ts';
import type { CustomerRecord } from '../../views/customer/record.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';

const named = (record: CustomerRecord) => (id: CompanyId) => record.partners.get(id)?.name ?? '';

/** A partner records that the customer accepted Microsoft's agreement. */
export function customerAgreement({ desk, store, now, newId, agreement, detailRules }: Bot): void {
  desk.screen(screens.customer.agreement, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const record = await store.customers.look(actor, at.subject as CustomerId);
    const no = canRecordAgreement(record, actor, named(record));
    if (no) throw new Refused(no);
    const ways = agreementWays(record, actor);
    return agreementForm(reader, acting, record, ways, today(now(), reader.zone));
  });

  desk.opener(actions.customer.agreement, async (_turn, { value, meta }) => ({
    screen: screens.customer.agreement,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  desk.submit(screens.customer.agreement, agreementValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const id = meta.subject as CustomerId;
    const { customer } = await store.customers.look(actor, id);
    const typed = values.signer.phone;
    const phone = typed === null ? null : detailRules.phoneOf(typed, customer.country);
    if (typed !== null && phone === null)
      throw new Refused({ code: 'misfit', about: 'phone', why: 'phone' });
    const { version, link } = agreement;
    const ask = {
      ...values,
      id: newId(),
      today: today(now(), reader.zone),
      version,
      link,
    };
    await store.customers.change(
      actor,
      { key, via: 'slack' },
      id,
      (seen, time) => recordAgreement(seen, actor, ask, named(seen), time),
      { signer: { ...values.signer, phone } },
    );
    const w = reader.words.customer.agreementForm;
    return {
      after: 'show',
      view: note(reader, w.title, w.done(name(customer.name)), w.doneNext),
    };
  });
}
