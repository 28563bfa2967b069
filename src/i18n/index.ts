import type { Language } from '../domain/company.ts';
import { ask as enAsk } from './en/ask.ts';
import { common as enCommon } from './en/common.ts';
import { companyWords as enCompany } from './en/company.ts';
import { home as enHome } from './en/home.ts';
import { customer as enCustomer } from './en/customer.ts';
import { enrolment as enEnrolment } from './en/enrolment.ts';
import { enrolmentNews as enEnrolmentNews } from './en/enrolment-news.ts';
import { enrolmentPage as enEnrolmentPage } from './en/enrolment-page.ts';
import { extension as enExtension } from './en/extension.ts';
import { order as enOrder } from './en/order.ts';
import { subscription as enSubscription } from './en/subscription.ts';
import { page as enPage } from './en/page.ts';
import { invitation as enInvitation } from './en/invitation.ts';
import { outside as enOutside } from './en/outside.ts';
import { partnership as enPartnership } from './en/partnership.ts';
import { mail as enMail } from './en/mail.ts';
import { visit as enVisit } from './en/visit.ts';
import { people as enPeople } from './en/people.ts';
import { request as enRequest } from './en/request.ts';
import { settings as enSettings } from './en/settings.ts';
import { who as enWho } from './en/who.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { subscriptionLines as enSubscriptionLines } from './en/subscription-lines.ts';
import { support as enSupport } from './en/support.ts';
import { transfer as enTransfer } from './en/transfer.ts';
import { transferReasons as enTransferReasons } from './en/transfer-reasons.ts';
import { transferNews as enTransferNews } from './en/transfer-news.ts';
import { ask as nlAsk } from './nl/ask.ts';
import { common as nlCommon } from './nl/common.ts';
import { companyWords as nlCompany } from './nl/company.ts';
import { home as nlHome } from './nl/home.ts';
import { customer as nlCustomer } from './nl/customer.ts';
import { enrolment as nlEnrolment } from './nl/enrolment.ts';
import { enrolmentNews as nlEnrolmentNews } from './nl/enrolment-news.ts';
import { enrolmentPage as nlEnrolmentPage } from './nl/enrolment-page.ts';
import { extension as nlExtension } from './nl/extension.ts';
import { order as nlOrder } from './nl/order.ts';
import { subscription as nlSubscription } from './nl/subscription.ts';
import { page as nlPage } from './nl/page.ts';
import { invitation as nlInvitation } from './nl/invitation.ts';
import { outside as nlOutside } from './nl/outside.ts';
import { partnership as nlPartnership } from './nl/partnership.ts';
import { mail as nlMail } from './nl/mail.ts';
import { visit as nlVisit } from './nl/visit.ts';
import { people as nlPeople } from './nl/people.ts';
import { request as nlRequest } from './nl/request.ts';
import { settings as nlSettings } from './nl/settings.ts';
import { who as nlWho } from './nl/who.ts';
import { refusals as nlRefusals } from './nl/refusals.ts';
import { subscriptionLines as nlSubscriptionLines } from './nl/subscription-lines.ts';
import { support as nlSupport } from './nl/support.ts';
import { transfer as nlTransfer } from './nl/transfer.ts';
import { transferReasons as nlTransferReasons } from './nl/transfer-reasons.ts';
import { transferNews as nlTransferNews } from './nl/transfer-news.ts';
import type { AskWords } from './words/ask.ts';
import type { CommonWords } from './words/common.ts';
import type { CompanyWords } from './words/company.ts';
import type { CustomerWords } from './words/customer.ts';
import type { HomeWords } from './words/home.ts';
import type { EnrolmentWords } from './words/enrolment.ts';
import type { EnrolmentNewsWords } from './words/enrolment-news.ts';
import type { EnrolmentPageWords } from './words/enrolment-page.ts';
import type { ExtensionWords } from './words/extension.ts';
import type { OrderWords } from './words/order.ts';
import type { SubscriptionWords } from './words/subscription.ts';
import type { PageWords } from './words/page.ts';
import type { MailWords } from './words/mail.ts';
import type { VisitWords } from './words/visit.ts';
import type { InvitationWords } from './words/invitation.ts';
import type { OutsideWords } from './words/outside.ts';
import type { PartnershipWords } from './words/partnership.ts';
import type { PeopleWords } from './words/people.ts';
import type { RequestWords } from './words/request.ts';
import type { SettingsWords } from './words/settings.ts';
import type { WhoWords } from './words/who.ts';
import type { RefusalWords } from './words/refusals.ts';
import type { SubscriptionLineWords } from './words/subscription-lines.ts';
import type { SupportWords } from './words/support.ts';
import type { TransferWords } from './words/transfer.ts';
import type { TransferReasons } from './words/transfer-reasons.ts';
import type { TransferNewsWords } from './words/transfer-news.ts';

/** Every sentence a person can read, in one language. */
export interface Words {
  readonly language: Language;
  readonly common: CommonWords;
  readonly people: PeopleWords;
  readonly home: HomeWords;
  readonly company: CompanyWords;
  readonly partnership: PartnershipWords;
  readonly outside: OutsideWords;
  readonly invitation: InvitationWords;
  readonly mail: MailWords;
  readonly visit: VisitWords;
  readonly customer: CustomerWords;
  readonly extension: ExtensionWords;
  readonly order: OrderWords;
  readonly subscription: SubscriptionWords;
  readonly ask: AskWords;
  readonly request: RequestWords;
  readonly settings: SettingsWords;
  readonly who: WhoWords;
  readonly support: SupportWords;
  readonly transfer: TransferWords;
  readonly transferReasons: TransferReasons;
  readonly subscriptionLines: SubscriptionLineWords;
  readonly enrolment: EnrolmentWords;
  readonly enrolmentNews: EnrolmentNewsWords;
  readonly enrolmentPage: EnrolmentPageWords;
  readonly transferNews: TransferNewsWords;
  readonly page: PageWords;
  readonly no: RefusalWords;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    language: 'en',
    common: enCommon,
    people: enPeople,
    home: enHome,
    company: enCompany,
    partnership: enPartnership,
    outside: enOutside,
    invitation: enInvitation,
    mail: enMail,
    visit: enVisit,
    customer: enCustomer,
    extension: enExtension,
    order: enOrder,
    subscription: enSubscription,
    ask: enAsk,
    request: enRequest,
    settings: enSettings,
    who: enWho,
    support: enSupport,
    transfer: enTransfer,
    transferReasons: enTransferReasons,
    subscriptionLines: enSubscriptionLines,
    enrolment: enEnrolment,
    enrolmentNews: enEnrolmentNews,
    enrolmentPage: enEnrolmentPage,
    transferNews: enTransferNews,
    page: enPage,
    no: enRefusals,
  },
  nl: {
    language: 'nl',
    common: nlCommon,
    people: nlPeople,
    home: nlHome,
    company: nlCompany,
    partnership: nlPartnership,
    outside: nlOutside,
    invitation: nlInvitation,
    mail: nlMail,
    visit: nlVisit,
    customer: nlCustomer,
    extension: nlExtension,
    order: nlOrder,
    subscription: nlSubscription,
    ask: nlAsk,
    request: nlRequest,
    settings: nlSettings,
    who: nlWho,
    support: nlSupport,
    transfer: nlTransfer,
    transferReasons: nlTransferReasons,
    subscriptionLines: nlSubscriptionLines,
    enrolment: nlEnrolment,
    enrolmentNews: nlEnrolmentNews,
    enrolmentPage: nlEnrolmentPage,
    transferNews: nlTransferNews,
    page: nlPage,
    no: nlRefusals,
  },
};
