import type { Language } from '../domain/company.ts';
import { common as enCommon } from './en/common.ts';
import { companyWords as enCompany } from './en/company.ts';
import { partnership as enPartnership } from './en/partnership.ts';
import { people as enPeople } from './en/people.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { common as nlCommon } from './nl/common.ts';
import { companyWords as nlCompany } from './nl/company.ts';
import { partnership as nlPartnership } from './nl/partnership.ts';
import { people as nlPeople } from './nl/people.ts';
import { refusals as nlRefusals } from './nl/refusals.ts';
import type { CommonWords } from './words/common.ts';
import type { CompanyWords } from './words/company.ts';
import type { PartnershipWords } from './words/partnership.ts';
import type { PeopleWords } from './words/people.ts';
import type { RefusalWords } from './words/refusals.ts';

/** Every sentence a person can read, in one language. */
export interface Words {
  readonly language: Language;
  readonly common: CommonWords;
  readonly people: PeopleWords;
  readonly company: CompanyWords;
  readonly partnership: PartnershipWords;
  readonly no: RefusalWords;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    language: 'en',
    common: enCommon,
    people: enPeople,
    company: enCompany,
    partnership: enPartnership,
    no: enRefusals,
  },
  nl: {
    language: 'nl',
    common: nlCommon,
    people: nlPeople,
    company: nlCompany,
    partnership: nlPartnership,
    no: nlRefusals,
  },
};
