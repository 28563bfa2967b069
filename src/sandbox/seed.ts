import type { ChannelSeed, UserSeed } from './options.ts';

// The people and companies of the sandbox. Everything here is invented.
export const team = { id: 'T0SAMEN', name: 'Samen sandbox', domain: 'samen-sandbox' };
export const app = { id: 'A0SAMEN', name: 'Samen', botUser: 'U0SAMEN', botId: 'B0SAMEN' };

const roles = {
  'global-admin': 'Global admin',
  'user-admin': 'User admin',
  'admin-agent': 'Admin agent',
  'sales-agent': 'Sales agent',
  'helpdesk-agent': 'Helpdesk agent',
} as const;
type Role = keyof typeof roles;
const short: Record<Role, string> = {
  'global-admin': 'GA',
  'user-admin': 'UA',
  'admin-agent': 'AA',
  'sales-agent': 'SA',
  'helpdesk-agent': 'HA',
};

type CompanySeed = {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly kinds: ('provider' | 'reseller' | 'direct-bill')[];
  readonly mpnId: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly contact: string;
  readonly timeZone: string;
  readonly language: 'en' | 'nl';
  readonly confirmed: boolean;
};

export const companies: readonly CompanySeed[] = [
  {
    key: 'noordwind',
    name: 'Noordwind Distribution',
    country: 'NL',
    kinds: ['provider'],
    mpnId: '4100001',
    domain: 'noordwind.onmicrosoft.com',
    tenantId: '11111111-aaaa-4aaa-8aaa-000000000001',
    contact: 'partners@noordwind.example',
    timeZone: 'Europe/Amsterdam',
    language: 'en',
    confirmed: true,
  },
  {
    key: 'zuidplas',
    name: 'Zuidplas ICT',
    country: 'NL',
    kinds: ['reseller'],
    mpnId: '4200002',
    domain: 'zuidplas.onmicrosoft.com',
    tenantId: '22222222-bbbb-4bbb-8bbb-000000000002',
    contact: 'csp@zuidplas.example',
    timeZone: 'Europe/Amsterdam',
    language: 'en',
    confirmed: true,
  },
  {
    key: 'oostzee',
    name: 'Oostzee Cloud',
    country: 'DE',
    kinds: ['reseller', 'direct-bill'],
    mpnId: '4300003',
    domain: 'oostzee.onmicrosoft.com',
    tenantId: '33333333-cccc-4ccc-8ccc-000000000003',
    contact: 'partner@oostzee.example',
    timeZone: 'Europe/Berlin',
    language: 'en',
    confirmed: true,
  },
  {
    key: 'westerly',
    name: 'Westerly Supply',
    country: 'US',
    kinds: ['provider'],
    mpnId: '4400004',
    domain: 'westerly.onmicrosoft.com',
    tenantId: '44444444-dddd-4ddd-8ddd-000000000004',
    contact: 'partners@westerly.example',
    timeZone: 'America/New_York',
    language: 'en',
    confirmed: true,
  },
  {
    key: 'middelveld',
    name: 'Middelveld BV',
    country: 'NL',
    kinds: ['reseller'],
    mpnId: '4500005',
    domain: 'middelveld.onmicrosoft.com',
    tenantId: '55555555-eeee-4eee-8eee-000000000005',
    contact: 'info@middelveld.example',
    timeZone: 'Europe/Amsterdam',
    language: 'nl',
    confirmed: false,
  },
];

const allRoles = Object.keys(roles) as Role[];
const called = (company: CompanySeed) => company.name.split(' ')[0] ?? company.name;
/** U + company + role: `UNOORDWINDGA`. */
export const userOf = (key: string, role: Role): string => `U${key.toUpperCase()}${short[role]}`;
export const channelOf = (key: string): string => `C${key.toUpperCase()}`;

export const staff = companies.flatMap((company) =>
  allRoles.map((role) => ({
    company,
    role,
    user: userOf(company.key, role),
    name: `${called(company)} ${roles[role]}`,
    title: `${company.name}, ${roles[role]}`,
  })),
);

const others: readonly UserSeed[] = [
  {
    id: 'UOWNER',
    name: 'Olga Owner',
    title: 'Workspace, owner and reviewer',
    isOwner: true,
    isAdmin: true,
    tz: 'Europe/Amsterdam',
  },
  {
    id: 'UADMIN',
    name: 'Adam Admin',
    title: 'Workspace, admin',
    isAdmin: true,
    tz: 'Europe/Amsterdam',
  },
  { id: 'UNEW', name: 'Nina New', title: 'Workspace, no role yet', tz: 'Europe/Amsterdam' },
  { id: 'UGUEST', name: 'Gus Guest', title: 'Workspace, guest', isGuest: true },
];

export const users: readonly UserSeed[] = [
  ...staff.map(({ user, name, title, company }): UserSeed => ({
    id: user,
    name,
    title,
    tz: company.timeZone,
    locale: company.country === 'US' ? 'en-US' : company.country === 'DE' ? 'de-DE' : 'en-GB',
  })),
  ...others,
];

export const channels: readonly ChannelSeed[] = [
  {
    id: 'CGENERAL',
    name: 'general',
    private: false,
    members: [...users.filter((one) => !one.isGuest).map((one) => one.id), 'UGUEST'],
  },
  ...companies.map((company): ChannelSeed => ({
    id: channelOf(company.key),
    name: `${company.key}-csp`,
    private: true,
    members: [
      app.botUser,
      ...staff.filter((one) => one.company === company).map((one) => one.user),
    ],
  })),
];
