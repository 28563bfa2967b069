/** The mail of a partnership request, and the reseller that is not on Samen. */
export interface OutsideWords {
  readonly form: {
    readonly open: string;
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly name: string;
    readonly nameHint: string;
    readonly country: string;
    readonly domain: string;
    readonly domainHint: string;
    readonly mpn: string;
    readonly mpnHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly language: string;
    /** It is on Samen after all. */
    readonly wentHere: (reseller: string) => string;
  };
  readonly mail: {
    readonly open: string;
    readonly again: string;
    readonly newLink: string;
    readonly email: string;
    readonly emailHint: string;
    readonly onSlack: (reseller: string) => string;
    /** To a reseller on Slack the page only shows. */
    readonly readIt: string;
    readonly readUntil: (when: string) => string;
    readonly asked: string;
    readonly gone: string;
  };
  readonly card: {
    readonly who: (reseller: string) => string;
    readonly unfinished: string;
    readonly self: string;
    readonly failed: (code: string) => string;
    readonly toConfirm: (reseller: string, when: string, until: string) => string;
    readonly seeWho: string;
  };
  readonly outcome: {
    readonly accepted: (reseller: string, by: string, when: string) => string;
    readonly declared: string;
    readonly access: (provider: string) => string;
    readonly listed: string;
    readonly declined: (reseller: string, when: string) => string;
    readonly refused: (by: string, when: string) => string;
    readonly replaced: (reseller: string, when: string) => string;
    readonly linkDead: string;
  };
  readonly list: {
    readonly toConfirm: string;
    readonly replaced: (when: string) => string;
    readonly asOutside: string;
  };
  readonly sheet: {
    readonly record: (domain: string, country: string) => string;
    readonly to: (email: string) => string;
    readonly acceptor: (name: string, email: string, when: string) => string;
    readonly here: (reseller: string) => string;
    readonly askHere: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (reseller: string) => string;
    readonly who: (name: string, email: string) => string;
    readonly asked: (email: string) => string;
    readonly effect: (reseller: string) => string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly noHint: string;
  };
  readonly lines: {
    readonly waits: (reseller: string) => string;
    readonly confirmed: (reseller: string, by: string) => string;
    readonly refused: (reseller: string, by: string) => string;
    readonly declined: (reseller: string, reason: string | null) => string;
    readonly replaced: (reseller: string) => string;
    readonly notMailed: (reseller: string, code: string) => string;
  };
  /** The page behind the link. */
  readonly page: {
    readonly title: (provider: string) => string;
    readonly lead: (provider: string, mpn: string, reseller: string) => string;
    readonly record: (provider: string) => string;
    readonly legalName: string;
    readonly recordWrong: (provider: string) => string;
    readonly changes: string;
    readonly staysMicrosoft: (provider: string) => string;
    readonly staysCheck: (provider: string) => string;
    readonly inSlack: string;
    readonly inSlackText: (reseller: string) => string;
    readonly message: (name: string) => string;
    readonly name: string;
    readonly emailHint: string;
    readonly sure: string;
    readonly problems: {
      readonly name: string;
      readonly webmail: string;
      readonly consent: string;
    };
    readonly receipt: {
      readonly waiting: (provider: string) => string;
      readonly agreed: string;
      readonly agreedText: (provider: string, reseller: string) => string;
    };
  };
  /** By mail, to whoever answered and to the provider. */
  readonly receipt: {
    readonly subject: (
      reseller: string,
      what: 'waiting' | 'agreed' | 'declined' | 'refused',
    ) => string;
    readonly waiting: (who: string, reseller: string, when: string, provider: string) => string;
    readonly agreed: (reseller: string, provider: string, when: string) => string;
    readonly declared: string;
    readonly order: (provider: string, reseller: string) => string;
    readonly admin: (provider: string, reseller: string) => string;
    readonly left: (provider: string) => string;
    readonly declined: (reseller: string, provider: string, when: string) => string;
    readonly refused: (reseller: string, provider: string) => string;
  };
}
