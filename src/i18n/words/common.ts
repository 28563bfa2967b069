import type { CloudCapability } from '../../domain/clouds.ts';
import type { Cloud } from '../../domain/company.ts';
import type { Kind, Role } from '../../domain/people.ts';

export interface CommonWords {
  readonly roles: Readonly<Record<Role, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly transitioning: string;
  readonly clouds: Readonly<Record<Cloud, string>>;
  /** Where a customer accepts what a partner asks at Microsoft. */
  readonly portals: Readonly<Record<CloudCapability['acceptIn'], string>>;
  /** Written in each language's own name, so that everybody finds theirs. */
  readonly languages: { readonly en: string; readonly nl: string };
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly back: string;
  readonly next: string;
  readonly first: string;
  readonly yes: string;
  readonly actingFor: (company: string) => string;
  readonly actingSwitch: string;
  /** "20 of 1,234, keep typing": the label of an option group, which can't be chosen. */
  readonly more: (shown: number, total: number) => string;
  readonly showing: (total: number) => string;
  /** The sentence for a fault, with the reference that is in the log. */
  readonly fault: (reference: string) => string;
  readonly repeated: string;
}
