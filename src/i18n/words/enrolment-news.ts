/** What is told of an enrolment and of a restriction: cards, lines, and mails to the primary contact. */
export interface EnrolmentNewsWords {
  readonly card: {
    readonly title: string;
    readonly enrols: (company: string) => string;
    readonly enrolsToo: (company: string) => string;
    readonly appliedBy: (who: string, when: string) => string;
    readonly waits: (until: string) => string;
    readonly mailWaits: string;
    readonly mailSent: (when: string) => string;
    readonly mailFailed: (code: string) => string;
    readonly passedOn: string;
    readonly nothingBefore: string;
    readonly inReview: (since: string) => string;
    readonly slow: (day: string) => string;
    readonly correct: string;
    readonly agree: string;
    readonly changes: string;
    readonly changesSell: (company: string) => string;
    readonly changesNoWayBack: string;
    readonly stays: string;
    readonly staysCustomers: string;
    readonly staysMicrosoft: string;
    readonly legalName: (name: string) => string;
    readonly mpn: (id: string, country: string) => string;
    readonly who: string;
    readonly review: string;
    readonly elsewhere: string;
  };
  readonly outcome: {
    readonly denied: (when: string) => string;
    readonly rejected: (who: string, when: string) => string;
    readonly approved: (who: string, when: string) => string;
    readonly passed: (when: string) => string;
    readonly enrolled: (company: string, who: string, when: string) => string;
    readonly edition: (version: string) => string;
    readonly microsoft: string;
    readonly adminAgent: string;
    readonly customers: string;
    readonly incentives: string;
    readonly incentivesCame: (when: string) => string;
    readonly withdrawn: (who: string, when: string) => string;
    readonly again: string;
  };
  /** One line in the company's channel or to its Global admins. */
  readonly lines: {
    readonly verified: (company: string) => string;
    readonly denied: (company: string) => string;
    readonly rejected: (company: string, who: string, checks: readonly string[]) => string;
    readonly approved: (company: string, who: string) => string;
    readonly passed: (company: string) => string;
    readonly enrolled: (company: string, who: string) => string;
    readonly withdrawn: (company: string, who: string) => string;
    readonly notMailed: (company: string, code: string) => string;
    readonly incentivesDue: (company: string) => string;
    /** Null: the operator. */
    readonly restricted: (company: string, who: string | null) => string;
    readonly unrestricted: (company: string, who: string | null) => string;
    readonly cannot: string;
    readonly can: string;
    readonly allowed: readonly string[];
    readonly joint: string;
    readonly becomeBoth: string;
    readonly corrected: (company: string, mpn: string) => string;
    readonly transitionClosed: string;
  };
  /** To the primary contact, by mail of ours or passed on by a reviewer. */
  readonly mail: {
    readonly subject: (company: string) => string;
    readonly hello: (contact: string) => string;
    readonly from: (by: string, company: string) => string;
    readonly ask: string;
    readonly open: string;
    readonly notYou: string;
  };
  readonly status: {
    readonly subject: (
      company: string,
      what: 'in-review' | 'rejected' | 'qualified' | 'active' | 'withdrawn',
    ) => string;
    readonly inReview: (company: string) => string;
    readonly slow: (day: string) => string;
    readonly rejected: (company: string) => string;
    readonly note: string;
    readonly correct: (company: string) => string;
    readonly qualified: (company: string) => string;
    readonly agree: string;
    readonly active: (company: string, when: string) => string;
    readonly withdrawn: (company: string, when: string) => string;
    readonly linkDead: string;
    readonly why: (company: string) => string;
  };
  /** To a reviewer, because no mail goes out from here. */
  readonly passOn: {
    readonly link: (company: string) => string;
    readonly status: (company: string) => string;
    readonly gone: string;
  };
}
