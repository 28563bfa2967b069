import type { CommonWords } from '../words/common.ts';

export const common: CommonWords = {
  roles: {
    'global-admin': 'Global admin',
    'user-admin': 'User admin',
    'admin-agent': 'Admin agent',
    'sales-agent': 'Sales agent',
    'helpdesk-agent': 'Helpdesk agent',
  },
  kinds: {
    provider: 'Indirect provider',
    reseller: 'Indirect reseller',
    'direct-bill': 'Direct-bill partner',
  },
  transitioning: 'Transitioning partner',
  clouds: {
    public: 'Public cloud',
    'us-government': 'US Government',
    germany: 'Germany',
    china: 'China (21Vianet)',
  },
  portals: {
    'microsoft-365-admin-center': 'Microsoft 365 admin center',
    'office-admin-portal': 'Office admin portal',
  },
  languages: { en: 'English', nl: 'Nederlands' },
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next page',
  first: 'First page',
  yes: 'Yes',
  actingFor: (company) => `Acting for ${company}`,
  actingSwitch: 'Act for another company',
  more: (shown, total) =>
    `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}, keep typing`,
  showing: (total) => (total === 1 ? '1 in all' : `${total.toLocaleString('en')} in all`),
  fault: (reference) =>
    `Something went wrong on our side. Please try again; if it happens again, give your operator this reference: ${reference}`,
  repeated: 'Repeated, because Slack did not confirm the first one.',
};
