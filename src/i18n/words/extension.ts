import type { AgreementCase, ConsentWay } from '../../domain/customer/extend.ts';

/** What is done for a chosen customer. */
type ExtensionPurpose = 'consent' | 'extend';

/** A transitioning partner lets a provider share a customer of its own; `who` is a person, the others are companies. */
export interface ExtensionWords {
  readonly pick: {
    readonly which: Readonly<Record<ExtensionPurpose, string>>;
    readonly placeholder: string;
    readonly next: string;
    readonly nobody: string;
  };
  readonly noProvider: (customer: string) => string;
  /** How a consent came, inside a sentence. */
  readonly ways: Readonly<Record<ConsentWay, string>>;
  readonly consent: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (customer: string) => string;
    /** What the customer has to know before it agrees. */
    readonly informed: readonly string[];
    readonly provider: string;
    readonly placeholder: string;
    readonly person: string;
    readonly email: string;
    readonly day: string;
    readonly way: string;
    readonly ways: Readonly<Record<ConsentWay, string>>;
    readonly note: string;
    readonly noteHint: string;
    readonly done: (customer: string, provider: string) => string;
    readonly doneNext: (provider: string) => string;
    readonly proceed: string;
  };
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (customer: string) => string;
    readonly provider: string;
    readonly placeholder: string;
    readonly choose: string;
    readonly recordConsent: string;
    readonly consent: (who: string, day: string, way: string) => string;
    readonly gives: string;
    readonly gets: (provider: string, customer: string) => string;
    readonly customerSees: (provider: string) => string;
    readonly staysPut: string;
    readonly noAdmin: (provider: string) => string;
    readonly agreement: string;
    readonly agreements: Readonly<Record<AgreementCase, (provider: string) => string>>;
    readonly billTo: (provider: string) => string;
    readonly snapshot: string;
    readonly tick: string;
    readonly tickYes: (provider: string) => string;
    readonly done: (customer: string, provider: string) => string;
    readonly portal: (provider: string) => string;
    readonly verify: (provider: string) => string;
    readonly next: string;
  };
  readonly billTo: {
    readonly company: (name: string) => string;
    readonly contact: (name: string) => string;
    readonly email: (address: string) => string;
    readonly phone: (number: string) => string;
    readonly address: (lines: string) => string;
    readonly registration: (number: string) => string;
    readonly language: (codes: string) => string;
  };
  /** On the customer's sheet. */
  readonly sheet: {
    readonly record: string;
    readonly extend: string;
    readonly consents: string;
    readonly agreed: (provider: string, who: string, email: string, day: string) => string;
    readonly how: (way: string, by: string, when: string) => string;
    readonly used: (when: string) => string;
    readonly unused: string;
    readonly seen: (partner: string, day: string) => string;
    readonly copied: (partner: string, when: string) => string;
    readonly copiedTo: (provider: string, when: string) => string;
    readonly older: string;
    readonly left: (partner: string) => string;
    readonly toVerify: (provider: string) => string;
    readonly verify: (provider: string) => string;
    readonly verifySure: (provider: string) => string;
    /** What the provider has left to do about the agreement. */
    readonly toDo: Readonly<Record<Exclude<AgreementCase, 'kept'>, (partner: string) => string>>;
  };
  /** What was done, as one line in a channel; `by` is a person. */
  readonly lines: {
    readonly consent: (by: string, customer: string, provider: string) => string;
    readonly extended: (by: string, customer: string, provider: string) => string;
    readonly extendedToUs: (partner: string, customer: string) => string;
    readonly verified: (by: string, customer: string, provider: string) => string;
  };
}
