import type { CloudCapability } from './domain/clouds.ts';
import type { Cloud } from './domain/company.ts';
import type { DetailRules } from './domain/customer/add.ts';
import type { DeliveryId } from './domain/ids.ts';
import type { SlackPerson } from './domain/who.ts';
import type { PartnerCenter } from './partner-center/port.ts';
import type { Atlas } from './slack/speak.ts';
import type { Desk } from './slack/desk.ts';
import type { Outbound } from './slack/outbound.ts';
import type { AgreementEdition, Store } from './store/store.ts';

/** Everything a feature leans on; nothing here knows that PostgreSQL or a clock exists. */
export interface Bot {
  readonly desk: Desk;
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly atlas: Atlas & { readonly regionAround: (country: string) => readonly string[] };
  /** What Slack is asked about people and channels; nothing here posts. */
  readonly slack: Pick<Outbound, 'person' | 'channel'> & {
    readonly mention: () => string;
    /** The bot's own user id; null until Slack has said. */
    readonly me: () => string | null;
  };
  /** Mailed links: what the database keeps of a new one, and the address itself for whoever drafts. */
  readonly links: {
    make(id: string, issue: number): { url: string; hash: string; keyId: string };
    hash(token: string): string;
  };
  /** Whether mail goes out from here; else people send it themselves. */
  readonly mails: boolean;
  readonly clouds: Readonly<Record<Cloud, CloudCapability>>;
  readonly agreement: AgreementEdition & { readonly name: string };
  /** What a company accepts that becomes a reseller. */
  readonly resellerAgreement: AgreementEdition & { readonly name: string };
  readonly isWebmail: (address: string) => boolean;
  /** What Microsoft demands of a new customer's details, by country. */
  readonly detailRules: DetailRules;
  readonly partnerCenter: PartnerCenter;
  /** What Slack's events and the daily round find out about channels and people. */
  readonly watch: {
    channel(team: string, channel: string): Promise<void>;
    renamed(team: string, from: string, to: string): Promise<void>;
    person(person: SlackPerson, gone: boolean): Promise<void>;
  };
  /** Draws one copy anew at once; a failure is logged, the queued redraw follows anyway. */
  readonly redraw: (copy: DeliveryId) => Promise<void>;
}
