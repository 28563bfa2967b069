import { userOf } from './seed.ts';

// What the companies of the sandbox have together when it starts. Everything here is invented.

/** In force; Noordwind and Zuidplas have none yet, so that somebody can ask for it. */
export const partnerships = [
  {
    key: 'noordwind-oostzee',
    provider: 'noordwind',
    reseller: 'oostzee',
    asked: userOf('noordwind', 'sales-agent'),
    authorized: userOf('oostzee', 'global-admin'),
  },
] as const;

type SubscriptionSeed = {
  readonly key: string;
  readonly offer: string;
  readonly name: string;
  readonly quantity: number;
  /** Of an add-on: its base. */
  readonly parent?: string;
  readonly azureId?: string;
  readonly status?: 'suspended' | 'cancelled';
};
type CustomerSeed = {
  readonly key: string;
  readonly name: string;
  readonly country: 'DE' | 'NL';
  readonly cloud?: 'germany';
  readonly contact: readonly [first: string, last: string, phone: string];
  readonly address: readonly [line: string, postalCode: string, city: string];
  /** The first one recorded it. */
  readonly relationships: readonly {
    readonly partner: string;
    readonly capacity: 'provider' | 'reseller' | 'direct-bill';
    readonly with?: string;
    readonly origin: 'created' | 'solo-invite' | 'joint-invite' | 'pre-existing';
  }[];
  readonly agreement: 'direct' | 'page' | 'attested' | null;
  readonly order?: {
    readonly owner: string;
    readonly reseller?: string;
    /** Whose MPN id is on record; null: left out on purpose. */
    readonly mpnId: string | null;
    readonly subscriptions: readonly SubscriptionSeed[];
  };
};

const direct = { partner: 'oostzee', capacity: 'direct-bill' } as const;
/** A direct customer's subscriptions have no reseller to name. */
const own = { owner: 'oostzee', mpnId: null } as const;

export const customers: readonly CustomerSeed[] = [
  {
    // One subscription of every kind: what can be moved to a provider, and what can't.
    key: 'hafenkontor',
    name: 'Hafenkontor Logistik GmbH',
    country: 'DE',
    contact: ['Hanna', 'Hansen', '+494055501001'],
    address: ['Kaistraße 12', '20457', 'Hamburg'],
    relationships: [{ ...direct, origin: 'created' }],
    agreement: 'direct',
    order: {
      ...own,
      subscriptions: [
        { key: 'e3', offer: 'o365-e3', name: 'Office 365 E3', quantity: 40 },
        {
          key: 'storage',
          offer: 'extra-storage',
          name: 'Office 365 Extra File Storage',
          quantity: 100,
          parent: 'e3',
        },
        { key: 'intune', offer: 'intune-1', name: 'Microsoft Intune Plan 1', quantity: 40 },
        {
          key: 'azure',
          offer: 'MS-AZR-0145P',
          name: 'Microsoft Azure (pay-as-you-go, MS-AZR-0145P)',
          quantity: 1,
          azureId: '7d3c1b52-0c5e-4a8e-9b1f-20260000a001',
        },
        { key: 'plan', offer: 'azure-plan', name: 'Azure plan', quantity: 1 },
        {
          key: 'reserved',
          offer: 'reserved-vm-d2s-1y',
          name: 'Reserved VM Instance, D2s v3, 1 year',
          quantity: 2,
        },
        {
          key: 'term',
          offer: 'windows-server-cal-3y',
          name: 'Windows Server CAL, 3-year term',
          quantity: 40,
        },
        {
          key: 'marketplace',
          offer: 'marketplace-backup-saas',
          name: 'Backup for Microsoft 365 (marketplace SaaS)',
          quantity: 40,
        },
        {
          key: 'visio',
          offer: 'visio-plan-2',
          name: 'Visio Plan 2',
          quantity: 5,
          status: 'suspended',
        },
        {
          key: 'project',
          offer: 'project-plan-3',
          name: 'Project Plan 3',
          quantity: 3,
          status: 'cancelled',
        },
      ],
    },
  },
  {
    // Attested for Oostzee alone: with a provider it does not count.
    key: 'muehlenhof',
    name: 'Mühlenhof Bäckerei GmbH',
    country: 'DE',
    contact: ['Malte', 'Müller', '+493055502002'],
    address: ['Mühlenweg 3', '10115', 'Berlin'],
    relationships: [{ ...direct, origin: 'created' }],
    agreement: 'attested',
    order: {
      ...own,
      subscriptions: [
        {
          key: 'premium',
          offer: 'm365-business-premium',
          name: 'Microsoft 365 Business Premium',
          quantity: 12,
        },
        {
          key: 'conferencing',
          offer: 'audio-conferencing',
          name: 'Microsoft 365 Audio Conferencing',
          quantity: 4,
          parent: 'premium',
        },
      ],
    },
  },
  {
    // From before the agreement; it accepted none since.
    key: 'sternwarte',
    name: 'Sternwarte Optik GmbH',
    country: 'DE',
    contact: ['Svenja', 'Stern', '+494315550303'],
    address: ['Sternstraße 8', '24103', 'Kiel'],
    relationships: [{ ...direct, origin: 'pre-existing' }],
    agreement: null,
    order: {
      ...own,
      subscriptions: [
        {
          key: 'exchange',
          offer: 'exchange-online-1',
          name: 'Exchange Online (Plan 1)',
          quantity: 8,
        },
      ],
    },
  },
  {
    // In a national cloud, which Microsoft moves nothing out of.
    key: 'deichamt',
    name: 'Deichamt Nordküste GmbH',
    country: 'DE',
    cloud: 'germany',
    contact: ['Dörte', 'Deich', '+494615550404'],
    address: ['Deichstraße 1', '24937', 'Flensburg'],
    relationships: [{ ...direct, origin: 'pre-existing' }],
    agreement: 'direct',
    order: {
      ...own,
      subscriptions: [{ key: 'e1', offer: 'o365-e1', name: 'Office 365 E1', quantity: 15 }],
    },
  },
  {
    // Won together: Oostzee is its reseller, and Noordwind bills it.
    key: 'leuchtturm',
    name: 'Leuchtturm Reisen GmbH',
    country: 'DE',
    contact: ['Lena', 'Licht', '+493815550505'],
    address: ['Am Strande 5', '18055', 'Rostock'],
    relationships: [
      { partner: 'oostzee', capacity: 'reseller', with: 'noordwind', origin: 'joint-invite' },
      { partner: 'noordwind', capacity: 'provider', with: 'oostzee', origin: 'joint-invite' },
    ],
    agreement: 'page',
    order: {
      owner: 'noordwind',
      reseller: 'oostzee',
      mpnId: '4300003',
      subscriptions: [
        {
          key: 'standard',
          offer: 'm365-business-standard',
          name: 'Microsoft 365 Business Standard',
          quantity: 20,
        },
      ],
    },
  },
  {
    // A reseller's own, without a provider yet.
    key: 'polderzicht',
    name: 'Polderzicht Tandartsen BV',
    country: 'NL',
    contact: ['Petra', 'Polder', '+31105550606'],
    address: ['Dijkweg 21', '2641 AB', 'Pijnacker'],
    relationships: [{ partner: 'zuidplas', capacity: 'reseller', origin: 'solo-invite' }],
    agreement: null,
  },
];
