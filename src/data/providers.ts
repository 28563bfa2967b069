/** R-ENR-18: where resellers find a provider. Version 2026-11-20. Source: Microsoft's Partner Center documentation for resellers. */
export const providerList =
  'https://partner.microsoft.com/membership/cloud-solution-provider/find-a-provider';
