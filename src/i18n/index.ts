import type { Language } from '../domain/company.ts';
import { ask as enAsk } from './en/ask.ts';
import { common as enCommon } from './en/common.ts';
import { companyWords as enCompany } from './en/company.ts';
import { customer as enCustomer } from './en/customer.ts';
import { enrolment as enEnrolment } from './en/enrolment.ts';
import { enrolmentNews as enEnrolmentNews } from './en/enrolment-news.ts';
import { enrolmentPage as enEnrolmentPage } from './en/enrolment-page.ts';
import { order as enOrder } from './en/order.ts';
import { subscription as enSubscription } from './en/subscription.ts';
import { page as enPage } from './en/page.ts';
import { invitation as enInvitation } from './en/invitation.ts';
import { outside as enOutside } from './en/outside.ts';
import { partnership as enPartnership } from './en/partnership.ts';
import { mail as enMail } from './en/mail.ts';
import { visit as enVisit } from './en/visit.ts';
import { people as enPeople } from './en/people.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { subscriptionLines as enSubscriptionLines } from './en/subscription-lines.ts';
import { support as enSupport } from './en/support.ts';
import { ask as nlAsk } from './nl/ask.ts';
import { common as nlCommon } from './nl/common.ts';
import { companyWords as nlCompany } from './nl/company.ts';
import { customer as nlCustomer } from './nl/customer.ts';
import { enrolment as nlEnrolment } from './nl/enrolment.ts';
import { enrolmentNews as nlEnrolmentNews } from './nl/enrolment-news.ts';
import { enrolmentPage as nlEnrolmentPage } from './nl/enrolment-page.ts';
import { order as nlOrder } from './nl/order.ts';
import { subscription as nlSubscription } from './nl/subscription.ts';
import { page as nlPage } from './nl/page.ts';
import { invitation as nlInvitation } from './nl/invitation.ts';
import { outside as nlOutside } from './nl/outside.ts';
import { partnership as nlPartnership } from './nl/partnership.ts';
import { mail as nlMail } from './nl/mail.ts';
import { visit as nlVisit } from './nl/visit.ts';
import { people as nlPeople } from './nl/people.ts';
import { refusals as nlRefusals } from './nl/refusals.ts';
import { subscriptionLines as nlSubscriptionLines } from './nl/subscription-lines.ts';
import { support as nlSupport } from './nl/support.ts';
import type { AskWords } from './words/ask.ts';
import type { CommonWords } from './words/common.ts';
import type { CompanyWords } from './words/company.ts';
import type { CustomerWords } from './words/customer.ts';
import type { EnrolmentWords } from './words/enrolment.ts';
import type { EnrolmentNewsWords } from './words/enrolment-news.ts';
import type { EnrolmentPageWords } from './words/enrolment-page.ts';
import type { OrderWords } from './words/order.ts';
import type { SubscriptionWords } from './words/subscription.ts';
import type { PageWords } from './words/page.ts';
import type { MailWords } from './words/mail.ts';
import type { VisitWords } from './words/visit.ts';
import type { InvitationWords } from './words/invitation.ts';
import type { OutsideWords } from './words/outside.ts';
import type { PartnershipWords } from './words/partnership.ts';
import type { PeopleWords } from './words/people.ts';
import type { RefusalWords } from './words/refusals.ts';
import type { SubscriptionLineWords } from './words/subscription-lines.ts';
import type { SupportWords } from './words/support.ts';

/** Every sentence a person can read, in one language. */
export interface Words {
  readonly language: Language;
  readonly common: CommonWords;
  readonly people: PeopleWords;
  readonly company: CompanyWords;
  readonly partnership: PartnershipWords;
  readonly outside: OutsideWords;
  readonly invitation: InvitationWords;
  readonly mail: MailWords;
  readonly visit: VisitWords;
  readonly customer: CustomerWords;
  readonly order: OrderWords;
  readonly subscription: SubscriptionWords;
  readonly ask: AskWords;
  readonly support: SupportWords;
  readonly subscriptionLines: SubscriptionLineWords;
  readonly enrolment: EnrolmentWords;
  readonly enrolmentNews: EnrolmentNewsWords;
  readonly enrolmentPage: EnrolmentPageWords;
  readonly page: PageWords;
  readonly no: RefusalWords;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    language: 'en',
    common: enCommon,
    people: enPeople,
    company: enCompany,
    partnership: enPartnership,
    outside: enOutside,
    invitation: enInvitation,
    mail: enMail,
    visit: enVisit,
    customer: enCustomer,
    order: enOrder,
    subscription: enSubscription,
    ask: enAsk,
    support: enSupport,
    subscriptionLines: enSubscriptionLines,
    enrolment: enEnrolment,
    enrolmentNews: enEnrolmentNews,
    enrolmentPage: enEnrolmentPage,
    page: enPage,
    no: enRefusals,
  },
  nl: {
    language: 'nl',
    common: nlCommon,
    people: nlPeople,
    company: nlCompany,
    partnership: nlPartnership,
    outside: nlOutside,
    invitation: nlInvitation,
    mail: nlMail,
    visit: nlVisit,
    customer: nlCustomer,
    order: nlOrder,
    subscription: nlSubscription,
    ask: nlAsk,
    support: nlSupport,
    subscriptionLines: nlSubscriptionLines,
    enrolment: nlEnrolment,
    enrolmentNews: nlEnrolmentNews,
    enrolmentPage: nlEnrolmentPage,
    page: nlPage,
    no: nlRefusals,
  },
};
