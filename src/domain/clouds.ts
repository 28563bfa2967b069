/** What differs between Microsoft's clouds for an invitation and its acceptance; the values are data. */
export type CloudCapability = {
  /** Where the customer accepts the relationship (R-INV-15). */
  readonly acceptIn: 'microsoft-365-admin-center' | 'office-admin-portal';
  readonly portalUrl: string;
  /** Whether an invitation may leave delegated admin out (R-INV-07). */
  readonly adminPrivileges: 'optional' | 'mandatory';
  /** Whether Partner Center's API takes attestations of the customer agreement (R-MCA-09). */
  readonly agreementByApi: boolean;
  /** Why nobody can be invited there (R-INV-23); null: everybody can. */
  readonly closed: null | 'no-new-customers' | 'no-indirect-model';
};
