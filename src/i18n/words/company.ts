import type { ChannelTrouble } from '../../domain/company.ts';

export interface CompanyWords {
  readonly setup: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly name: string;
    readonly nameHint: string;
    readonly tenant: string;
    readonly tenantHint: string;
    readonly domain: string;
    readonly domainHint: string;
    readonly country: string;
    readonly cloud: string;
    readonly kinds: string;
    readonly kindsHint: string;
    readonly mpn: string;
    readonly mpnHint: string;
    readonly language: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly admin: string;
    readonly adminHint: string;
    readonly done: (company: string) => string;
    readonly doneNext: string;
    readonly doneEnrol: string;
  };
  readonly rescue: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly company: string;
    readonly person: string;
    readonly announce: string;
    readonly another: string;
    readonly done: (person: string, company: string) => string;
    readonly told: (person: string, company: string, by: string | null) => string;
  };
  readonly review: {
    readonly title: string;
    readonly asks: (company: string) => string;
    readonly what: string;
    readonly check: string;
    readonly name: string;
    readonly tenant: string;
    readonly domain: string;
    readonly country: string;
    readonly kinds: string;
    readonly mpn: string;
    readonly claimedBy: (name: string, when: string) => string;
    readonly who: string;
    readonly confirm: string;
    readonly reject: string;
    readonly sure: string;
    readonly sureConfirm: (company: string) => string;
    readonly sureReject: (company: string) => string;
    readonly confirmed: (company: string, by: string | null, when: string) => string;
    readonly rejected: (company: string, by: string | null, when: string) => string;
    readonly toldConfirmed: (company: string) => string;
    readonly toldRejected: (company: string) => string;
  };
  readonly channel: {
    readonly lost: (company: string, why: ChannelTrouble) => string;
    readonly repaired: (company: string) => string;
    readonly rival: string;
  };
  readonly settings: {
    readonly title: string;
    readonly channel: string;
    readonly channelHint: (bot: string) => string;
    readonly deadline: string;
    readonly deadlineHint: (shortest: number, longest: number) => string;
    readonly language: string;
    readonly trust: string;
    readonly findable: string;
    readonly findableHint: string;
    readonly fourEyes: string;
    readonly fourEyesHint: string;
    readonly onlyGlobalAdmin: string;
    readonly saved: string;
    readonly publicWarning: (channel: string) => string;
    readonly testLine: (company: string) => string;
  };
}
