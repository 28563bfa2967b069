/** What goes out by mail from here, around the words of whoever sends it. */
export interface MailWords {
  readonly sender: (by: string, company: string) => string;
  readonly frame: {
    readonly from: (by: string, company: string) => string;
    readonly theirWords: (by: string) => string;
    readonly linkBelow: string;
    readonly open: string;
    readonly until: (when: string) => string;
    readonly nothingYet: string;
    readonly abuse: (company: string) => string;
    readonly answers: (company: string) => string;
    readonly footer: string;
  };
  readonly receipt: {
    readonly subject: (
      customer: string,
      what: 'accepted' | 'waiting' | 'declined' | 'refused',
    ) => string;
    readonly accepted: (who: string, customer: string, when: string) => string;
    readonly waiting: (who: string, customer: string, when: string, inviter: string) => string;
    readonly refused: (customer: string, inviter: string) => string;
    readonly declined: (customer: string, when: string) => string;
    readonly declared: string;
    readonly relationship: (partner: string) => string;
    readonly admin: (partner: string) => string;
    readonly noAdmin: string;
    readonly agreement: (name: string, version: string) => string;
    readonly done: string;
    readonly left: (portal: string, url: string) => string;
    readonly undo: (company: string) => string;
    readonly nothing: string;
  };
  readonly partnership: {
    readonly subject: (provider: string, reseller: string) => string;
    readonly text: (what: {
      provider: string;
      reseller: string;
      mpnId: string;
      by: string;
      link: string;
      days: number;
    }) => string;
  };
}
