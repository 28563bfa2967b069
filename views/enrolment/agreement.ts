import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { resellerAgreement } from '../../src/data/agreement.ts';
import { providerList } from '../../src/data/providers.ts';
import type { Enrolment } from '../../src/domain/enrolment/enrolment.ts';
import {
  bold,
  bullets,
  context,
  input,
  line,
  link,
  name,
  option,
  rich,
  section,
  ticks,
} from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';

/** R-ENR-16, R-TRN-06: what is accepted, for whom, and what it switches on. */
export function agreementForm(reader: Reader, acting: Acting, { id }: Enrolment): ModalView {
  const w = reader.words.enrolment.agreement;
  const { name: called, version, link: page } = resellerAgreement;
  return modal({
    id: screens.enrolment.agreement,
    title: w.title,
    submit: w.submit,
    reader,
    acting,
    meta: { subject: id },
    blocks: [
      rich(line(bold(w.intro(name(acting.name), called, version))), line(link(page, w.read))),
      rich(bullets(w.effects)),
      context(w.atMicrosoft),
      input('agreement', w.label, ticks([option('yes', w.tick)])),
    ],
  });
}
export const agreementValues = z
  .object({ agreement: field.ticks })
  .transform(({ agreement }) => ({ ticked: agreement.includes('yes') }));

/** R-ROLE-04, R-INC-01 to -03: what comes next, for whoever just accepted. */
export function enrolledNote(
  reader: Reader,
  company: string,
  path: Enrolment['path'],
  adminAgents: readonly string[],
): ModalView {
  const w = reader.words.enrolment.after;
  const both = path === 'direct-bill';
  return modal({
    id: screens.note,
    title: w.title,
    reader,
    acting: null,
    blocks: [
      section(both ? w.both(name(company)) : w.done(name(company))),
      section(w.adminAgents(adminAgents.map(name))),
      section(w.customers),
      rich(line(w.providers), line(link(providerList, w.providersLink))),
      ...(both ? [rich(bullets(w.incentives))] : []),
    ],
  });
}
