import type { Cloud } from '../../domain/company.ts';
import type { Alone, VoidedWhy } from '../../domain/invitation/invitation.ts';

export interface InvitationWords {
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly provider: string;
    /** What inviting alone makes: by what the company is, and whether it may. */
    readonly providerHint: Readonly<Record<Alone, string>>;
    readonly providerPlaceholder: string;
    readonly noPartners: string;
    readonly known: (customer: string) => string;
    readonly name: string;
    readonly nameHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly country: string;
    readonly cloud: string;
    readonly admin: string;
    readonly adminHint: string;
    readonly adminYes: string;
    readonly adminNo: string;
    readonly adminMandatory: (cloud: Cloud) => string;
    readonly language: string;
  };
  /** The mail's own words, as a draft. */
  readonly mail: {
    readonly subject: (inviter: string, customer: string) => string;
    readonly text: (what: {
      inviter: string;
      customer: string;
      provider: string | null;
      admin: boolean;
      by: string;
      link: string;
      days: number;
    }) => string;
  };
  readonly draft: {
    readonly title: string;
    readonly again: string;
    readonly submit: string;
    readonly to: (email: string) => string;
    readonly nothingSent: string;
    readonly oldLink: string;
    readonly subject: string;
    readonly text: string;
    readonly textHint: string;
    readonly how: string;
    readonly howSelf: string;
    readonly howHere: string;
    readonly howHereHint: string;
    readonly selfOnly: string;
    readonly doneSelf: (until: string) => string;
    readonly doneHere: (until: string) => string;
    readonly doneNext: string;
  };
  /** The private message with the draft. */
  readonly copy: {
    readonly title: (customer: string) => string;
    readonly to: (email: string, subject: string) => string;
    readonly open: string;
    readonly short: string;
    readonly personal: string;
    readonly gone: string;
  };
  readonly card: {
    readonly title: string;
    readonly alone: (inviter: string, customer: string) => string;
    readonly joint: (inviter: string, provider: string, customer: string) => string;
    readonly askedBy: (name: string, when: string) => string;
    readonly asks: string;
    readonly asksRelationship: (partner: string) => string;
    readonly asksAdmin: (partners: string) => string;
    readonly asksNoAdmin: string;
    readonly soloOnly: string;
    readonly until: (when: string) => string;
    readonly who: (customer: string) => string;
    readonly draft: string;
    readonly self: string;
    readonly mailWaiting: (when: string) => string;
    readonly mailSent: (when: string) => string;
    readonly mailFailed: (code: string) => string;
    readonly toConfirm: (when: string, until: string) => string;
    readonly details: string;
    readonly seeWho: string;
    readonly inviteAlone: string;
  };
  readonly outcome: {
    readonly accepted: (customer: string, when: string) => string;
    readonly confirmed: (by: string, when: string) => string;
    readonly relationship: (partners: string) => string;
    readonly admin: (partners: string) => string;
    readonly noAdmin: string;
    readonly done: string;
    readonly left: (portal: string) => string;
    readonly listed: string;
    readonly declined: (customer: string, when: string) => string;
    readonly reason: string;
    readonly revoked: (by: string, when: string) => string;
    readonly refusedAcceptor: (by: string, when: string) => string;
    readonly expired: (when: string) => string;
    readonly voided: (why: VoidedWhy, when: string) => string;
    readonly replaced: string;
    readonly again: string;
  };
  readonly sheet: {
    readonly title: string;
    readonly to: (email: string) => string;
    readonly write: string;
    readonly resend: string;
    readonly draftAgain: string;
    readonly draftAsked: string;
    readonly revoke: string;
    readonly revokeSure: string;
    readonly invite: string;
    readonly back: string;
    readonly customer: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (customer: string) => string;
    readonly who: (name: string, email: string) => string;
    readonly invited: (email: string) => string;
    readonly effect: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly noHint: string;
  };
  readonly list: {
    readonly row: (customer: string, provider: string | null) => string;
    readonly state: {
      readonly draft: string;
      readonly issued: (until: string) => string;
      readonly 'to-confirm': string;
      readonly accepted: (when: string) => string;
      readonly declined: (when: string) => string;
      readonly revoked: (when: string) => string;
      readonly expired: (when: string) => string;
      readonly voided: (when: string) => string;
    };
  };
  readonly lines: {
    readonly issued: (inviter: string, customer: string, by: string, until: string) => string;
    readonly accepted: (customer: string, provider: string | null) => string;
    readonly acceptedForProvider: (customer: string, reseller: string) => string;
    readonly unknown: (customer: string) => string;
    readonly refused: (customer: string, by: string) => string;
    readonly declined: (customer: string, reason: string | null) => string;
    readonly revoked: (customer: string, by: string) => string;
    readonly expired: (customer: string) => string;
    readonly voided: (customer: string, provider: string) => string;
    readonly notMailed: (customer: string, code: string) => string;
  };
}
