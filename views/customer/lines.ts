import type { CustomerFact } from '../../src/domain/customer/customer.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { moment } from '../../src/i18n/time.ts';
import { name, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';
import { othersOf, ownOf, partnerName, type CustomerRecord } from './record.ts';

/** What changed about a customer, told to the partner that did it or to one that was named with it; `by` is a name. */
export function customerLine(
  fact: CustomerFact,
  record: CustomerRecord,
  by: string,
  forCompany: CompanyId,
  reader: Reader,
): Message | null {
  const w = reader.words.customer.lines;
  const e = reader.words.extension.lines;
  const { partner } = fact;
  const [customer, who] = [name(record.customer.name), name(by)];
  const actor = partnerName(record, partner);
  const ours = forCompany === partner;
  switch (fact.kind) {
    case 'customer.added': {
      const [other] = othersOf(record, partner);
      if (!ours) return sentence(w.addedToReseller(actor, customer));
      return sentence(
        other === undefined
          ? w.addedOwn(who, customer)
          : w.addedForReseller(actor, customer, partnerName(record, other)),
      );
    }
    case 'customer.removed':
      return removedLine(record, partner, ours ? who : null, reader);
    // Whoever said yes is named nowhere but on the sheet (R-OPS-02).
    case 'customer.consent-recorded':
      return ours ? sentence(e.consent(who, customer, partnerName(record, fact.to))) : null;
    case 'customer.extension-verified':
      return ours ? sentence(e.verified(who, customer, partnerName(record, fact.to))) : null;
    case 'customer.extended':
      return sentence(
        ours
          ? e.extended(who, customer, partnerName(record, fact.to))
          : e.extendedToUs(actor, customer),
      );
    case 'customer.agreement-recorded':
      return sentence(w.agreement(who, actor, customer));
    case 'customer.admin-ended':
      return ours ? sentence(w.adminEnded(who, customer)) : null;
    case 'customer.admin-returned':
      return ours ? sentence(w.adminReturned(who, customer)) : null;
    case 'customer.done-at-microsoft':
      return ours ? sentence(w.ticked(who, customer)) : null;
  }
}

/** `who`: of the company that ended it; null for the partner that gets the factual line of product.md 3. */
function removedLine(
  record: CustomerRecord,
  partner: CompanyId,
  who: string | null,
  reader: Reader,
): Message | null {
  const w = reader.words.customer.lines;
  const own = ownOf(record, partner);
  // Come back meanwhile: there is nothing left to tell.
  if (own?.status !== 'removed') return null;
  const grant = record.grants.find((one) => one.partner === partner);
  const ended = grant?.granted === false && grant.by === 'removal';
  const customer = name(record.customer.name);
  if (who !== null) {
    const admin = grant?.granted ? [w.removedKeepsAdmin] : ended ? [w.removedEndsAdmin] : [];
    return sentence([w.removed(who, customer), ...admin, w.removedDuty].join(' '));
  }
  const actor = partnerName(record, partner);
  const when = moment(own.at, reader.zone, reader.words.language);
  const admin = grant?.granted
    ? [w.partnerKeepsAdmin(actor)]
    : ended
      ? [w.partnerLosesAdmin(actor)]
      : [];
  return sentence(
    [w.removedForPartner(actor, customer, when), ...admin, w.notANotice(actor)].join(' '),
  );
}
