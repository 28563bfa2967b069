import type { Offer } from '../domain/subscription/offer.ts';

/** Microsoft's limit where an offer names none of its own. */
const unlimited = 10_000_000;
const seats = (
  id: string,
  name: string,
  more: Partial<
    Pick<Offer, 'minimum' | 'maximum' | 'prerequisites' | 'upgradesTo' | 'countries'>
  > = {},
): Offer => ({
  id,
  name,
  kind: 'licence',
  billing: 'licence',
  minimum: 1,
  maximum: unlimited,
  countries: [],
  prerequisites: [],
  upgradesTo: [],
  recordFixed: false,
  ...more,
});
const one = (id: string, name: string, kind: Offer['kind'], more: Partial<Offer> = {}): Offer => ({
  ...seats(id, name),
  kind,
  billing: 'usage',
  maximum: 1,
  ...more,
});

const bases365 = [
  'm365-business-basic',
  'm365-business-standard',
  'm365-business-premium',
  'o365-e1',
  'o365-e3',
  'o365-e5',
];

/**
 * What can be ordered where no catalogue was imported. Version 2026-11-20.
 * A choice of the programme's licence-based services and of every other kind the rules speak of; names as Microsoft
 * publishes them, seat limits from its service descriptions ("up to 300 users" for the Business plans). The ids are
 * ours, but for Azure's offer number. A company with a price list imports its own: `admin -- import offers`.
 */
export const offers: readonly Offer[] = [
  seats('m365-business-basic', 'Microsoft 365 Business Basic', {
    maximum: 300,
    upgradesTo: ['m365-business-standard', 'm365-business-premium', 'o365-e3'],
  }),
  seats('m365-business-standard', 'Microsoft 365 Business Standard', {
    maximum: 300,
    upgradesTo: ['m365-business-premium', 'o365-e3'],
  }),
  seats('m365-business-premium', 'Microsoft 365 Business Premium', {
    maximum: 300,
    upgradesTo: ['o365-e5'],
  }),
  seats('o365-e1', 'Office 365 E1', { upgradesTo: ['o365-e3', 'o365-e5'] }),
  seats('o365-e3', 'Office 365 E3', { upgradesTo: ['o365-e5'] }),
  seats('o365-e5', 'Office 365 E5'),
  seats('exchange-online-1', 'Exchange Online (Plan 1)', { upgradesTo: ['exchange-online-2'] }),
  seats('exchange-online-2', 'Exchange Online (Plan 2)'),
  seats('intune-1', 'Microsoft Intune Plan 1'),
  seats('dynamics-sales-enterprise', 'Dynamics 365 Sales Enterprise'),
  seats('dynamics-business-central', 'Dynamics 365 Business Central Essentials', {
    upgradesTo: ['dynamics-business-central-premium'],
  }),
  seats('dynamics-business-central-premium', 'Dynamics 365 Business Central Premium'),
  seats('project-plan-3', 'Project Plan 3'),
  seats('visio-plan-2', 'Visio Plan 2'),
  seats('power-bi-pro', 'Power BI Pro', { prerequisites: bases365 }),
  seats('audio-conferencing', 'Microsoft 365 Audio Conferencing', {
    prerequisites: bases365,
    // Calls are not sold everywhere; these are the countries of the sandbox's companies and their neighbours.
    countries: [
      'NL',
      'BE',
      'DE',
      'FR',
      'GB',
      'IE',
      'US',
      'CA',
      'AT',
      'LU',
      'DK',
      'SE',
      'NO',
      'ES',
      'IT',
      'PL',
    ],
  }),
  seats('teams-phone', 'Microsoft Teams Phone Standard', { prerequisites: ['o365-e1', 'o365-e3'] }),
  seats('extra-storage', 'Office 365 Extra File Storage', { prerequisites: bases365 }),
  seats('dynamics-attach-customer-service', 'Dynamics 365 Customer Service Attach', {
    prerequisites: ['dynamics-sales-enterprise'],
  }),
  seats('intune-suite', 'Microsoft Intune Suite', { prerequisites: ['intune-1'] }),
  seats('defender-endpoint-servers', 'Microsoft Defender for Endpoint, servers', {
    minimum: 3,
    maximum: 300,
  }),
  one('MS-AZR-0145P', 'Microsoft Azure (pay-as-you-go, MS-AZR-0145P)', 'azure-payg'),
  one('azure-plan', 'Azure plan', 'azure-plan'),
  one('reserved-vm-d2s-1y', 'Reserved VM Instance, D2s v3, 1 year', 'reserved-instance', {
    billing: 'licence',
    maximum: 1000,
    recordFixed: true,
  }),
  one('windows-server-cal-3y', 'Windows Server CAL, 3-year term', 'term', {
    billing: 'licence',
    maximum: unlimited,
  }),
  one('marketplace-backup-saas', 'Backup for Microsoft 365 (marketplace SaaS)', 'marketplace', {
    billing: 'licence',
    maximum: 10_000,
    recordFixed: true,
  }),
];
