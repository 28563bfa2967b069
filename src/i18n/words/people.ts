import type { Role } from '../../domain/people.ts';

export interface PeopleWords {
  readonly menu: {
    readonly title: (command: string) => string;
    readonly intro: string;
    readonly nothing: string;
    /** What each verb does, as a button and as a line. */
    readonly verbs: Readonly<Record<string, { readonly label: string; readonly line: string }>>;
    readonly unknownVerb: (typed: string, nearest: string) => string;
  };
  readonly help: {
    readonly title: string;
    readonly what: string;
    readonly how: string;
    readonly admins: (company: string, names: readonly string[]) => string;
    readonly support: string;
    readonly listing: string;
  };
  readonly home: {
    readonly title: string;
    readonly language: string;
    readonly what: string;
    readonly actingFor: string;
    readonly roles: (roles: readonly string[]) => string;
    readonly noRole: string;
    readonly giver: (company: string, admins: readonly string[]) => string;
    readonly noCompany: string;
    readonly claimed: string;
    readonly claimedEnrol: string;
    readonly doNow: string;
    readonly asOf: (when: string) => string;
    readonly refresh: string;
  };
  readonly members: {
    readonly title: string;
    readonly intro: (company: string) => string;
    readonly line: (name: string, roles: readonly string[]) => string;
    readonly add: string;
    readonly change: string;
    readonly formTitle: string;
    readonly person: string;
    readonly personHint: string;
    readonly roles: string;
    readonly rolesHint: string;
    readonly reach: string;
    readonly given: (name: string, roles: readonly string[]) => string;
    readonly taken: (name: string) => string;
    readonly told: (company: string, roles: readonly Role[], by: string | null) => string;
    readonly toldNone: (company: string, by: string | null) => string;
  };
}
