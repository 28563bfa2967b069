import { randomUUID } from 'node:crypto';
import type { Details } from '../../../src/domain/enrolment/enrolment.ts';
import {
  acceptAgreement,
  reviewEnrolment,
  verify,
  type Verdicts,
} from '../../../src/domain/enrolment/review.ts';
import { enrol } from '../../../src/domain/enrolment/start.ts';
import type { CompanyId, EnrolmentId, PersonId } from '../../../src/domain/ids.ts';
import type { Actor } from '../../../src/domain/people.ts';
import { linksFor } from '../../../src/keys.ts';
import { userOf } from '../../../src/sandbox/seed.ts';
import { keys, type Samen } from '../../support/samen.ts';

// An enrolment's life by the store alone, for what no screen shows.
const links = linksFor(keys, 'http://localhost');
export const makeLink = (id: string, issue: number) => links.make(id, issue);
export const act = () => ({ key: randomUUID(), via: 'slack' }) as const;
const rules = { isWebmail: () => false };

export const adminOf = (company: string): Actor => {
  const user = userOf(company, 'global-admin');
  return {
    person: user.toLowerCase() as PersonId,
    user,
    home: 'T0SAMEN',
    company: company as CompanyId,
    kinds: [],
    roles: ['global-admin'],
  };
};

export const details: Details = {
  legalName: 'Middelveld Beheer BV',
  address: { line: 'Dijk 1', city: 'Gouda', state: '', postalCode: '2801 AA' },
  contact: {
    firstName: 'Cas',
    lastName: 'Contact',
    email: 'cas@middelveld.example',
    phone: null,
    who: 'colleague',
  },
  support: {
    email: 'help@middelveld.example',
    phone: '+31101234567',
    website: 'middelveld.example',
  },
  mpn: { id: '4500005', country: 'NL', kind: 'location', active: true },
};

export async function starts(samen: Samen, company = 'middelveld', what = details) {
  const by = adminOf(company);
  const id = randomUUID() as EnrolmentId;
  const ask = { id, details: what, contactWorks: true, noWayBack: true };
  const how = { makeLink, draft: null };
  const { row } = await samen.bot.store.enrolments.change(by, act(), how, (seen, now) =>
    enrol(seen, ask, by, rules, now),
  );
  return row;
}

/** Through the newest link. */
export async function answers(samen: Samen, id: EnrolmentId, issue = 1) {
  const form = {
    contact: { name: 'Cas Contact', email: details.contact.email },
    language: 'en' as const,
  };
  const ticks = { signedUp: true, addressIsOurs: true, sameAddress: true };
  const { hash } = makeLink(id, issue);
  const { row } = await samen.bot.store.links.answerEnrolment(
    hash,
    { key: randomUUID(), via: 'web' },
    form,
    ({ enrolment, company, ...known }, now) =>
      verify({ enrolment, company }, { ...ticks, ...known }, now),
  );
  return row.enrolment;
}

export async function reviews(samen: Samen, id: EnrolmentId, verdicts: Verdicts) {
  const reviewer = await ownerOf(samen);
  const { row } = await samen.bot.store.enrolments.review(
    reviewer,
    act(),
    id,
    new Map(),
    ({ worksThere, ...seen }, now) =>
      reviewEnrolment(seen, { person: reviewer, worksThere }, verdicts, now),
  );
  return row;
}

async function agrees(samen: Samen, company = 'middelveld') {
  const by = adminOf(company);
  const { row } = await samen.bot.store.enrolments.agree(by, act(), (seen, now) =>
    acceptAgreement(seen, { ticked: true, edition: '2026' }, by, now),
  );
  return row;
}

async function ownerOf(samen: Samen): Promise<PersonId> {
  return samen.bot.store.people.meet({
    home: 'T0SAMEN',
    user: 'UOWNER',
    team: 'T0SAMEN',
    name: 'Olga Owner',
    timeZone: 'Europe/Amsterdam',
  });
}

export const yes: Verdicts = {
  email: 'approved',
  employment: 'approved',
  business: 'approved',
  mpn: 'approved',
};

/** All the way; a direct-bill partner becomes both. */
export async function enrols(samen: Samen, company = 'middelveld', what = details) {
  const { id } = await starts(samen, company, what);
  await answers(samen, id);
  await reviews(samen, id, yes);
  return agrees(samen, company);
}
