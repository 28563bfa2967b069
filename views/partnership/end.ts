import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { attestationParts } from '../../src/domain/partnership-life.ts';
import {
  bold,
  bullets,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  ticks,
} from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import type { PartnershipRecord } from './card.ts';

/** Stored with every attestation; changes whenever one of its sentences does. */
export const attestationVersion = '2026-11';

/** R-PART-17 to -22: what stays, the duty, the four statements, and an explicit yes. */
export function removeForm(reader: Reader, acting: Acting, record: PartnershipRecord): ModalView {
  const w = reader.words.partnership.remove;
  const reseller = name(record.reseller.name);
  return modal({
    id: screens.partnership.remove,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: record.partnership.id },
    blocks: [
      rich(line(bold(w.intro(reseller)))),
      rich(line(bold(w.stays)), bullets([w.staysCustomers, w.staysAdmin])),
      rich(line(bold(w.duty), ` ${w.dutyText}`)),
      rich(bullets(attestationParts.map((part) => w.partsFull[part]))),
      input(
        'attestation',
        w.attest,
        ticks(attestationParts.map((part) => option(part, w.parts[part]))),
      ),
      // Outside Slack there is no channel to tell.
      record.outside
        ? context(w.suggest)
        : input('tell', w.tell, ticks([option('tell', w.tellTick(reseller))], ['tell']), {
            hint: w.suggest,
            optional: true,
          }),
      input('yes', w.yes, ticks([option('yes', w.yesTick)])),
      context(w.next),
    ],
  });
}
export const removeValues = z
  .object({ attestation: field.ticks, tell: field.ticks.optional(), yes: field.ticks })
  .transform(({ attestation, tell, yes }) => ({
    attested: attestationParts.filter((part) => attestation.includes(part)),
    tellReseller: tell?.includes('tell') ?? false,
    yes: yes.includes('yes'),
  }));

/** R-PART-12: the reseller cuts the access in Microsoft's portal; here it says that it did. */
export function accessForm(reader: Reader, acting: Acting, record: PartnershipRecord): ModalView {
  const w = reader.words.partnership.access;
  const provider = name(record.provider.name);
  return modal({
    id: screens.partnership.access,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: record.partnership.id },
    blocks: [
      rich(line(bold(w.how(provider)))),
      section(w.howSteps),
      context(w.stays),
      input('tick', w.tickLabel, ticks([option('yes', w.tick)])),
    ],
  });
}
export const accessValues = z
  .object({ tick: field.ticks })
  .transform(({ tick }) => ({ ticked: tick.includes('yes') }));
