/** The page behind the link that goes to a company's primary contact. */
export interface EnrolmentPageWords {
  readonly title: (company: string) => string;
  readonly lead: (company: string) => string;
  readonly leadToo: (company: string) => string;
  readonly by: (name: string, company: string, when: string) => string;
  readonly record: string;
  readonly legalName: string;
  readonly address: string;
  readonly mpn: string;
  readonly what: string;
  readonly whatReview: string;
  readonly whatAgreement: string;
  readonly whatNoWayBack: string;
  readonly whatMicrosoft: string;
  readonly noPassword: string;
  readonly confirm: string;
  readonly name: string;
  readonly emailHint: string;
  readonly statements: string;
  readonly signedUp: (company: string) => string;
  readonly addressIsOurs: (company: string) => string;
  readonly kept: (company: string) => string;
  readonly confirmButton: string;
  readonly deny: string;
  readonly denyText: (company: string) => string;
  readonly sure: (company: string) => string;
  readonly denyButton: string;
  readonly receipt: {
    readonly confirmed: string;
    readonly confirmedText: (company: string) => string;
    readonly next: string;
    readonly denied: string;
    readonly deniedText: (company: string) => string;
  };
  readonly problems: {
    readonly signedUp: string;
    readonly addressIsOurs: string;
    readonly sure: string;
  };
}
