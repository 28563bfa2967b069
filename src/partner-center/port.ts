/** What Samen asks of Microsoft's Partner Center. */
export interface PartnerCenter {
  /** What Microsoft hands out once for a new tenant; nobody keeps it. */
  setUp(customer: { readonly domain: string }): Promise<SetupInfo>;
  /** Whether a tenant has this domain already; unknown where nobody can ask. */
  domainTaken(domain: string): Promise<boolean | 'unknown'>;
}

type SetupInfo =
  /** Nothing was created: a person still creates this admin user at Microsoft. */
  | { readonly kind: 'guided'; readonly adminUser: string }
  /** Made up for practice, opens nothing. */
  | { readonly kind: 'practice'; readonly userName: string; readonly password: string };

export const adminUserOf = (domain: string): string => `admin@${domain}`;
