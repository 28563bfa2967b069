/** The page behind an invitation's link, for somebody who knows neither Slack nor us. */
export interface VisitWords {
  readonly title: (inviter: string) => string;
  readonly lead: (inviter: string, customer: string, provider: string | null) => string;
  readonly by: (name: string, company: string, when: string) => string;
  readonly until: (when: string) => string;
  readonly what: string;
  /** What each partner will be able to do. */
  readonly partner: {
    readonly reseller: (company: string) => string;
    readonly provider: (company: string) => string;
    readonly 'direct-bill': (company: string) => string;
    readonly relationship: string;
    readonly manage: string;
    readonly noOrder: string;
    readonly order: string;
    readonly sell: string;
    readonly admin: string;
    readonly noAdmin: string;
  };
  readonly stays: string;
  readonly staysMicrosoft: string;
  readonly staysUndo: string;
  readonly portal: string;
  readonly portalText: (portal: string) => string;
  readonly portalLink: string;
  readonly done: string;
  readonly doneHint: string;
  readonly agreement: string;
  readonly agreementText: (name: string, version: string) => string;
  readonly agreementLink: string;
  readonly agreementKnown: (name: string) => string;
  readonly agreementTick: (name: string, customer: string) => string;
  readonly agreementPartner: string;
  readonly you: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly emailHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly admin: string;
  readonly globalAdmin: (customer: string) => string;
  readonly globalAdminHint: string;
  readonly accept: string;
  readonly acceptButton: string;
  readonly record: (inviter: string) => string;
  readonly decline: string;
  readonly declineText: (inviter: string) => string;
  readonly sure: string;
  readonly reason: string;
  readonly reasonHint: (inviter: string) => string;
  readonly declineButton: string;
  readonly tooOld: string;
  readonly receipt: {
    readonly accepted: string;
    readonly acceptedText: (customer: string, inviter: string, provider: string | null) => string;
    readonly waiting: string;
    readonly waitingText: (inviter: string) => string;
    readonly declined: string;
    readonly declinedText: (inviter: string) => string;
    readonly left: string;
    readonly mailed: string;
    readonly keep: string;
  };
  readonly problems: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone: string;
    readonly globalAdmin: string;
    readonly agreement: string;
    readonly sure: string;
    readonly reason: string;
  };
}
