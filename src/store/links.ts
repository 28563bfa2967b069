import type { Answered, Answering } from '../domain/invitation/answer.ts';
import type { Invitation, InvitationFact } from '../domain/invitation/invitation.ts';
import type { CompanyFact } from '../domain/company.ts';
import type { EnrolmentFact } from '../domain/enrolment/enrolment.ts';
import type { Reviewing } from '../domain/enrolment/review.ts';
import type { ContactForm, Contacted, OpenedEnrolment } from './enrolments.ts';
import type { AnswerForm, OpenedInvitation } from './invitations.ts';
import type { Asked } from '../domain/partnership-outside.ts';
import type { Partnership, PartnershipFact } from '../domain/partnership.ts';
import type { OpenedRequest, RequestForm } from './partnerships.ts';
import type { Act, Changed, Decide } from './store.ts';

type Opened = OpenedInvitation | OpenedRequest | OpenedEnrolment;

/**
 * What a mailed link reaches; whoever holds the link is the actor, and sees what it was made for and nothing else.
 * `hash` is the SHA-256 of its token.
 */
export interface Links {
  /** One and the same statement, whatever is or is not behind it. `form`: the key of a form that came with it. */
  open(hash: string, form: string | null): Promise<Opened | null>;
  /** The customer's answer. Refused as `link-dead` where there is no such link. */
  answer(
    hash: string,
    act: Act,
    form: AnswerForm,
    decide: Decide<Answering, Answered, InvitationFact>,
  ): Promise<Changed<Invitation>>;
  /** The same for a reseller outside Slack. */
  answerRequest(
    hash: string,
    act: Act,
    form: RequestForm,
    decide: Decide<Asked, Partnership, PartnershipFact>,
  ): Promise<Changed<Partnership>>;
  /** The primary contact of an enrolment. */
  answerEnrolment(
    hash: string,
    act: Act,
    form: ContactForm,
    decide: Decide<Contacted, Reviewing, EnrolmentFact | CompanyFact>,
  ): Promise<Changed<Reviewing>>;
}
