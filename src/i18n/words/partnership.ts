import type { AttestationPart } from '../../domain/partnership-life.ts';

export interface PartnershipWords {
  readonly request: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly reseller: string;
    readonly resellerHint: string;
    readonly resellerPlaceholder: string;
    readonly noCandidates: string;
    readonly mpn: string;
    readonly mpnHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly message: string;
    readonly messageHint: string;
    readonly sent: (reseller: string, until: string) => string;
    readonly sentNext: string;
  };
  readonly card: {
    readonly title: string;
    readonly asks: (provider: string, reseller: string) => string;
    readonly askedBy: (name: string, when: string) => string;
    readonly changes: string;
    readonly changesOrder: (provider: string) => string;
    readonly changesAdmin: (provider: string) => string;
    /** The same three for those who only look on, in the asker's channel. */
    readonly asked: {
      readonly changes: (reseller: string) => string;
      readonly order: (provider: string, reseller: string) => string;
      readonly admin: (provider: string, reseller: string) => string;
    };
    readonly stays: string;
    readonly staysCustomers: string;
    readonly staysMicrosoft: string;
    readonly until: (when: string) => string;
    readonly who: (company: string) => string;
    readonly message: string;
    readonly elsewhere: string;
    readonly waiting: (reseller: string) => string;
    readonly mpn: (id: string) => string;
    readonly authorize: string;
    readonly decline: string;
    readonly summary: (provider: string, reseller: string) => string;
  };
  readonly outcome: {
    readonly authorized: (reseller: string, provider: string, by: string, when: string) => string;
    readonly declined: (reseller: string, by: string, when: string) => string;
    readonly withdrawn: (provider: string, by: string, when: string) => string;
    readonly expired: (when: string) => string;
    readonly removed: (provider: string, by: string, when: string) => string;
    readonly reason: string;
    readonly noReason: string;
    readonly fourEyesRelaxed: string;
    readonly declared: string;
    readonly ticked: (by: string, when: string) => string;
    readonly left: string;
    readonly leftReseller: (provider: string) => string;
    readonly accessGiven: (provider: string) => string;
    readonly accessCut: (provider: string, by: string, when: string) => string;
    readonly listed: string;
  };
  readonly authorize: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (provider: string, mpn: string) => string;
    readonly order: (provider: string) => string;
    readonly admin: (provider: string) => string;
    readonly undo: string;
    readonly record: string;
    readonly tickLabel: string;
    readonly tick: string;
  };
  readonly decline: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (provider: string) => string;
    readonly reason: string;
    readonly reasonHint: (provider: string) => string;
    readonly mute: string;
    readonly muteTick: string;
    readonly muteHint: string;
  };
  readonly list: {
    readonly title: string;
    readonly filter: string;
    readonly filters: {
      readonly all: string;
      readonly open: string;
      readonly active: string;
      readonly ended: string;
    };
    readonly empty: string;
    readonly emptyProvider: string;
    readonly emptyReseller: string;
    readonly open: string;
    readonly asProvider: string;
    readonly asReseller: string;
    readonly state: {
      readonly issued: (until: string) => string;
      readonly active: (since: string) => string;
      readonly activeTicked: (since: string) => string;
      readonly declined: (at: string) => string;
      readonly withdrawn: (at: string) => string;
      readonly expired: (at: string) => string;
      readonly removed: (at: string) => string;
    };
  };
  readonly sheet: {
    readonly title: string;
    readonly pick: string;
    readonly pickTitle: string;
    readonly show: string;
    readonly nobody: string;
    readonly withdraw: string;
    readonly withdrawSure: (reseller: string) => string;
    readonly remove: string;
    readonly access: string;
    readonly tick: string;
    readonly tickSure: string;
    readonly mute: string;
    readonly muteSure: (provider: string) => string;
    readonly unmute: string;
    readonly unmuteSure: (provider: string) => string;
    readonly muted: (provider: string) => string;
    readonly shared: string;
    readonly sharedCustomers: string;
    readonly sharedNone: string;
    readonly invite: string;
    readonly addCustomer: string;
    readonly now: string;
    readonly nowProvider: readonly string[];
    readonly back: string;
    readonly wantOut: string;
  };
  readonly remove: {
    readonly title: string;
    readonly submit: string;
    readonly which: string;
    readonly intro: (reseller: string) => string;
    readonly stays: string;
    readonly staysCustomers: string;
    readonly staysAdmin: string;
    readonly duty: string;
    readonly dutyText: string;
    readonly attest: string;
    readonly parts: Readonly<Record<AttestationPart, string>>;
    readonly partsFull: Readonly<Record<AttestationPart, string>>;
    readonly tell: string;
    readonly tellTick: (reseller: string) => string;
    readonly yes: string;
    readonly yesTick: string;
    readonly suggest: string;
    readonly next: string;
  };
  readonly access: {
    readonly title: string;
    readonly submit: string;
    readonly which: string;
    readonly how: (provider: string) => string;
    readonly howSteps: string;
    readonly stays: string;
    readonly tickLabel: string;
    readonly tick: string;
  };
  /** One line in a channel or a DM when something about a partnership changed. */
  readonly lines: {
    readonly authorized: (reseller: string, provider: string, by: string) => string;
    readonly declined: (
      reseller: string,
      provider: string,
      by: string,
      reason: string | null,
    ) => string;
    readonly withdrawn: (provider: string, reseller: string, by: string) => string;
    readonly expired: (provider: string, reseller: string) => string;
    readonly removed: (provider: string, reseller: string, by: string) => string;
    readonly removedForReseller: (provider: string, when: string) => string;
    readonly accessCut: (provider: string, reseller: string, by: string) => string;
    readonly ticked: (provider: string, reseller: string, by: string) => string;
    readonly requested: (provider: string, reseller: string, by: string, until: string) => string;
  };
}
