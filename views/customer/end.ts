import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { activeOf, hasAdmin } from '../../src/domain/customer/customer.ts';
import type { AdminTurn } from '../../src/domain/customer/life.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { attestationParts } from '../../src/domain/partnership-life.ts';
import { bold, bullets, context, input, line, name, option, rich, ticks } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { CustomerRecord } from './record.ts';

/** Stored with every attestation about a customer; changes whenever one of its sentences does. */
export const customerAttestationVersion = '2026-11';

/** R-REL-01 to -07: what stays, what ends by who removes, the duty, the four statements, and an explicit yes. */
export function removeCustomerForm(
  reader: Reader,
  acting: Acting,
  record: CustomerRecord,
  /** By name: the partner that can be told. */
  tellable: string | null,
): ModalView {
  const w = reader.words.customer.remove;
  const us = acting.id as CompanyId;
  const asReseller = activeOf(record.relationships, us)?.capacity === 'reseller';
  const admin = hasAdmin(record.grants, us);
  return modal({
    id: screens.customer.remove,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: record.customer.id },
    blocks: [
      rich(line(bold(w.intro(name(record.customer.name))))),
      rich(
        line(bold(w.stays)),
        bullets([
          ...(asReseller && admin ? [w.staysAdmin] : []),
          w.staysPartners,
          w.staysSubscriptions,
        ]),
      ),
      rich(
        line(bold(w.ends)),
        bullets([
          w.endsList,
          ...(!asReseller && admin ? [w.endsAdmin] : []),
          ...(asReseller ? [] : [w.endsBuying]),
        ]),
      ),
      rich(line(bold(w.duty), ` ${w.dutyText}`)),
      rich(bullets(attestationParts.map((part) => w.partsFull[part]))),
      input(
        'attestation',
        w.attest,
        ticks(attestationParts.map((part) => option(part, w.parts[part]))),
      ),
      ...(tellable === null
        ? [context(w.tellHint)]
        : [
            input('tell', w.tell, ticks([option('tell', w.tellTick(tellable))], ['tell']), {
              hint: w.tellHint,
              optional: true,
            }),
          ]),
      input('yes', w.yes, ticks([option('yes', w.yesTick)])),
      context(w.next),
    ],
  });
}
export const removeCustomerValues = z
  .object({ attestation: field.ticks, tell: field.ticks.optional(), yes: field.ticks })
  .transform(({ attestation, tell, yes }) => ({
    attested: attestationParts.filter((part) => attestation.includes(part)),
    tell: tell?.includes('tell') ?? false,
    yes: yes.includes('yes'),
  }));

/** R-INV-26: the customer took the rights away, or gave them back; here the partner says since when. */
export function adminForm(
  reader: Reader,
  acting: Acting,
  { customer }: CustomerRecord,
  turn: AdminTurn,
  today: string,
): ModalView {
  const w = reader.words.customer.adminTurn;
  return modal({
    id: screens.customer.admin,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: customer.id, filter: turn },
    blocks: [
      rich(line(w.intro[turn](name(customer.name)))),
      input('day', w.day, {
        type: 'datepicker',
        action_id: actions.value,
        initial_date: today,
      }),
      context(w.stays[turn]),
    ],
  });
}
export const adminValues = z.object({
  day: field.day.refine((day) => day !== '', 'missing'),
});
