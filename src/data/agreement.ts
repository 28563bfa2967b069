/**
 * The agreement every customer needs; it differs by country, which one chooses on Microsoft's page behind the link.
 * Version 2026-11-20. Sources: Microsoft's Partner Center documentation, "Confirm customer acceptance of the Microsoft
 * Customer Agreement"; the edition is the one Microsoft asked everybody to accept anew who had accepted before
 * 1 April 2023. The Microsoft Cloud Agreement before it ended on 31 January 2020 (R-MCA-01).
 */
export const customerAgreement = {
  type: 'MicrosoftCustomerAgreement',
  name: 'Microsoft Customer Agreement',
  version: '2023-04',
  link: 'https://www.microsoft.com/licensing/docs/customeragreement',
} as const;

/**
 * What a Global admin accepts for a company that becomes a reseller, once for each CSP region (R-ENR-16); it has no
 * yearly edition. Version 2026-11-20. Source: Microsoft's Partner Center documentation, "Learn about the Microsoft
 * Partner Agreement", which is the page behind the link; Partner Center has offered it since September 2019.
 */
export const resellerAgreement = {
  name: 'Microsoft Partner Agreement',
  version: '2019-09',
  link: 'https://learn.microsoft.com/en-us/partner-center/microsoft-partner-agreement',
} as const;
