import type { Check, CheckState, EnrolmentStatus } from '../../domain/enrolment/enrolment.ts';

/** Forms and sheets around becoming a reseller; what cards, mails and the contact's page say stands elsewhere. */
export interface EnrolmentWords {
  readonly form: {
    readonly title: string;
    readonly correctTitle: string;
    readonly next: string;
    readonly intro: string;
    readonly atHand: string;
    readonly checklist: readonly string[];
    readonly takes: string;
    readonly noPassword: string;
    readonly correctIntro: string;
    readonly sameTenant: (company: string) => string;
    readonly advice: readonly string[];
    readonly legalName: string;
    readonly legalNameHint: string;
    readonly addressLine: string;
    readonly postalCode: string;
    readonly city: string;
    readonly state: string;
    readonly stateHint: string;
    readonly country: (country: string) => string;
    readonly mpn: string;
    readonly mpnHint: string;
    readonly mpnCountry: string;
    readonly mpnCountryHint: (country: string) => string;
    readonly mpnKind: string;
    readonly mpnKindHint: string;
    readonly mpnKinds: Readonly<Record<'location' | 'global', string>>;
    readonly mpnStatus: string;
    readonly mpnStatuses: Readonly<Record<'yes' | 'no', string>>;
  };
  readonly contact: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly emailHint: string;
    readonly phone: string;
    readonly who: string;
    readonly whos: Readonly<Record<'applicant' | 'colleague', string>>;
    readonly works: string;
    readonly worksTick: string;
    readonly support: string;
    readonly supportEmail: string;
    readonly supportPhone: string;
    readonly supportWebsite: string;
    readonly noWayBack: string;
    readonly noWayBackText: string;
    readonly noWayBackTick: string;
  };
  readonly sent: {
    readonly title: string;
    readonly waits: (contact: string) => string;
    readonly mailed: (email: string) => string;
    readonly passedOn: (email: string) => string;
    readonly newsTo: (email: string) => string;
    readonly noMailbox: (email: string) => string;
    readonly reviewed: string;
    readonly status: string;
  };
  readonly sheet: {
    readonly title: string;
    readonly head: (company: string) => string;
    readonly paths: Readonly<Record<'new' | 'direct-bill', string>>;
    readonly states: Readonly<Record<EnrolmentStatus, string>>;
    readonly denied: string;
    readonly since: (when: string) => string;
    readonly must: (status: EnrolmentStatus, until: string) => string;
    readonly passedOn: string;
    readonly mailFailed: string;
    readonly late: string;
    readonly applied: (by: string, when: string) => string;
    readonly contact: (contact: string, email: string) => string;
    readonly checks: string;
    readonly mpn: (id: string, country: string) => string;
    readonly mpnClaimed: string;
    readonly mpnFound: string;
    readonly noBusiness: string;
    readonly agreed: (agreement: string, by: string, when: string) => string;
    readonly incentives: string;
    readonly incentivesCame: (when: string) => string;
    readonly notHere: (company: string) => string;
    readonly correct: string;
    readonly newLink: string;
    readonly newLinkSure: string;
    readonly newLinkDone: string;
    readonly withdraw: string;
    readonly agreement: string;
    readonly came: string;
    readonly cameSure: string;
  };
  readonly check: {
    readonly names: Readonly<Record<Check, string>>;
    readonly states: Readonly<Record<CheckState['state'], string>>;
    readonly vias: Readonly<
      Record<'link' | 'automatic' | 'operator', string> & { reviewer: (by: string) => string }
    >;
    /** R-ENR-15: what mends each one. */
    readonly remedies: Readonly<Record<Check, string>>;
  };
  readonly withdraw: {
    readonly title: string;
    readonly submit: string;
    readonly what: string;
    readonly contact: string;
    readonly again: string;
    readonly done: string;
  };
  readonly agreement: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (company: string, agreement: string, version: string) => string;
    readonly read: string;
    readonly effects: readonly string[];
    readonly atMicrosoft: string;
    readonly label: string;
    readonly tick: string;
  };
  readonly after: {
    readonly title: string;
    readonly done: (company: string) => string;
    readonly both: (company: string) => string;
    readonly adminAgents: (names: readonly string[]) => string;
    readonly customers: string;
    readonly providers: string;
    readonly providersLink: string;
    readonly incentives: readonly string[];
  };
  readonly review: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (company: string, applicant: string, when: string) => string;
    readonly company: (name: string, tenant: string, country: string) => string;
    readonly approvedBefore: string;
    readonly looks: Readonly<Record<Check, string>>;
    readonly contact: (contact: string, email: string) => string;
    readonly contactIs: Readonly<Record<'applicant' | 'colleague', string>>;
    readonly answered: (name: string, email: string, when: string) => string;
    readonly mailed: string;
    readonly notMailed: string;
    readonly address: Readonly<Record<'same' | 'same-organisation' | 'other', string>>;
    readonly legal: (name: string, address: string) => string;
    readonly support: (email: string, phone: string, website: string) => string;
    readonly mpn: (id: string, kind: string, country: string, status: string) => string;
    readonly verdict: (check: string) => string;
    readonly verdicts: Readonly<Record<'approved' | 'rejected', string>>;
    readonly note: string;
    readonly noteHint: string;
    readonly doneApproved: (company: string) => string;
    readonly doneRejected: (company: string) => string;
  };
  readonly restrict: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly effects: readonly string[];
    readonly stays: readonly string[];
    readonly lead: Readonly<Record<'effects' | 'stays', string>>;
    readonly company: string;
    readonly placeholder: string;
    readonly nobody: string;
    readonly restricted: (company: string) => string;
    readonly what: string;
    readonly whats: Readonly<Record<'restrict' | 'lift', string>>;
    readonly doneRestricted: (company: string) => string;
    readonly doneLifted: (company: string) => string;
  };
}
