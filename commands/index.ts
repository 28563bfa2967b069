import type { Bot } from '../src/bot.ts';
import { askDecisions } from './ask/decide.ts';
import { askSheets } from './ask/sheet.ts';
import { wishes } from './ask/wish.ts';
import { away } from './company/away.ts';
import { members } from './company/members.ts';
import { notices } from './company/notices.ts';
import { review } from './company/review.ts';
import { settings } from './company/settings.ts';
import { setup } from './company/setup.ts';
import { csp } from './csp.ts';
import { addsCustomer } from './customer/add.ts';
import { customerAgreement } from './customer/agreement.ts';
import { customerEnd } from './customer/end.ts';
import { customers } from './customer/list.ts';
import { customer } from './customer/sheet.ts';
import { who } from './customer/who.ts';
import { appHome } from './home.ts';
import { consents } from './extension/consent.ts';
import { extensions } from './extension/extend.ts';
import { extensionPickers } from './extension/pick.ts';
import { draft } from './invitation/draft.ts';
import { invite } from './invitation/invite.ts';
import { enrolmentAgreement } from './enrolment/agreement.ts';
import { restrictions } from './enrolment/restrict.ts';
import { enrolmentReview } from './enrolment/review.ts';
import { enrolmentStart } from './enrolment/start.ts';
import { enrolmentStatus } from './enrolment/status.ts';
import { orderLines } from './order/line.ts';
import { orders } from './order/list.ts';
import { orderReviews } from './order/review.ts';
import { waitingOrders } from './order/waiting.ts';
import { invitationSheets } from './invitation/sheet.ts';
import { decide } from './partnership/decide.ts';
import { end } from './partnership/end.ts';
import { list } from './partnership/list.ts';
import { mail } from './partnership/mail.ts';
import { outside } from './partnership/outside.ts';
import { request } from './partnership/request.ts';
import { sheet } from './partnership/sheet.ts';
import { subscriptionChanges } from './subscription/change.ts';
import { subscriptions } from './subscription/list.ts';
import { subscription } from './subscription/sheet.ts';
import { subscriptionStops } from './subscription/stop.ts';
import { supportAssign } from './support/assign.ts';
import { supportList } from './support/list.ts';
import { told } from './told.ts';
import { transferDecisions } from './transfer/decide.ts';
import { transfers } from './transfer/list.ts';
import { transferRequests } from './transfer/request.ts';
import { transferSheets } from './transfer/sheet.ts';

export { commandNames } from './csp.ts';

/** Every feature, in the order people meet them. */
export function register(bot: Bot): void {
  for (const feature of [
    csp,
    appHome,
    setup,
    review,
    members,
    settings,
    away,
    notices,
    enrolmentStart,
    enrolmentStatus,
    enrolmentReview,
    enrolmentAgreement,
    restrictions,
    request,
    outside,
    mail,
    decide,
    list,
    sheet,
    end,
    addsCustomer,
    customers,
    customer,
    who,
    customerAgreement,
    customerEnd,
    extensionPickers,
    consents,
    extensions,
    subscriptions,
    subscription,
    subscriptionChanges,
    subscriptionStops,
    orders,
    orderLines,
    orderReviews,
    waitingOrders,
    invite,
    draft,
    invitationSheets,
    wishes,
    askSheets,
    askDecisions,
    supportAssign,
    supportList,
    transferRequests,
    transfers,
    transferSheets,
    transferDecisions,
    told,
  ])
    feature(bot);
}
