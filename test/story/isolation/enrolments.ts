import { details, starts } from '../enrolment/through-store.ts';
import {
  admin,
  answer,
  answers,
  approvesAll,
  begins,
  inEnglish,
  owner,
  passedOn,
  people,
  reviews,
} from '../enrolment/steps.ts';
import { company } from '../partnership/steps.ts';
import type { Samen } from '../../support/samen.ts';
import type { Secret } from './leaks.ts';

const secret = {
  legalName: 'secretlegalmiddelveld',
  addressLine: 'secretstreetmiddelveld',
  contactLast: 'secretcontactmiddelveld',
  contactEmail: 'secretcontact@middelveld.example',
  supportEmail: 'secretsupport@middelveld.example',
};
const direct = 'secretlegalrecht';
/** The contact's way in: the reviewer alone passes it on. */
let links: readonly string[] = [];

/**
 * One company whose enrolment was approved and one whose waits for its contact; and once through their windows, as
 * those who may.
 */
export async function withEnrolments(samen: Samen): Promise<void> {
  const who = admin(samen);
  const reviewer = owner(samen);
  await inEnglish(samen);
  const profile = { legalName: secret.legalName, addressLine: secret.addressLine };
  const { contactLast, contactEmail, supportEmail } = secret;
  if ((await begins(who, profile)) !== 'pushed') throw new Error(who.modalText());
  await who.submits({ ...people, contactLast, contactEmail, supportEmail });
  await who.closesAll();
  await samen.settle();
  await who.types('/enroll status');
  await who.clicks('Withdraw');
  await who.closesAll();
  const first = passedOn(samen);
  await answers(samen, first, { ...answer, name: contactLast, email: contactEmail });
  await reviews(samen, { ...approvesAll, email: 'approved' });
  await reviewer.closesAll();
  await who.types('/enroll agreement');
  await who.closesAll();
  await reviewer.types('/csp restrict');
  await reviewer.closesAll();

  await company(samen, 'recht', { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' });
  await starts(samen, 'recht', { ...details, legalName: direct });
  await samen.settle();
  links = [first, passedOn(samen)];
}

/** Every enrolment that is there, and what of it nobody else may read. */
export async function enrolmentsThere(samen: Samen) {
  const kept = await samen.sql<{ id: string; of: string[] }>(
    'select id, array["companyId"] as of from "Enrolment" order by id',
  );
  const ours = new Set(['middelveld', reviewing]);
  const secrets: Secret[] = [
    ...kept.map(({ id, of }): Secret => ({
      text: id,
      of: new Set([...of, reviewing]),
      kind: 'id',
    })),
    ...Object.values(secret).map((text): Secret => ({ text, of: ours, kind: 'note' })),
    { text: direct, of: new Set(['recht', reviewing]), kind: 'note' },
    // Not even the company that enrols.
    ...links.map((link): Secret => ({ text: token(link), of: new Set([reviewing]), kind: 'note' })),
  ];
  return { kept, secrets };
}
/** Who reviews reads what they review, whatever company it is of. */
export const reviewing = 'reviewing';
const token = (link: string): string => link.split('/').at(-1) ?? '';
