import type { CompanyWords } from '../words/company.ts';

const by = (name: string | null) => (name === null ? 'the operator' : name);

export const companyWords: CompanyWords = {
  setup: {
    title: 'Set up your company',
    submit: 'Send for review',
    intro:
      'This records your company here. Until a reviewer confirms it you can arrange people and a channel, and nobody else sees it.',
    name: 'Legal company name',
    nameHint: 'As it stands in Partner Center, without abbreviations.',
    tenant: 'Tenant id',
    tenantHint: 'From the Microsoft Entra admin center, under Overview.',
    domain: 'Tenant domain',
    domainHint: 'For example company.onmicrosoft.com',
    country: 'Country or region',
    cloud: 'Cloud',
    kinds: 'What your company is in the CSP programme',
    kindsHint: 'Direct-bill partner and indirect reseller together: a transitioning partner.',
    mpn: 'MPN id',
    mpnHint: 'The partner location id. Digits only.',
    language: 'Language of your company',
    contact: 'E-mail address for notices',
    contactHint: 'Partners find you by it. Not shown to anybody.',
    admin: 'First Global admin',
    adminHint: 'Gives everybody else their roles.',
    done: (company) => `${company} is recorded and waits for a reviewer.`,
    doneNext:
      'Meanwhile: choose your operations channel with /csp settings, and add people with /csp members.',
    doneEnrol:
      'Not a reseller at Microsoft yet? A Global admin enrols your company with /csp enroll start; that review confirms it too.',
  },
  rescue: {
    title: 'Name a Global admin',
    submit: 'Name',
    intro: 'Nobody is left who can give roles in the company below. Name somebody who works there.',
    company: 'Company',
    person: 'New Global admin',
    announce: 'Everybody in that company hears of it, and the record says that you did it.',
    another: 'Set up another company',
    done: (person, called) => `${person} is now Global admin of ${called}.`,
    told: (person, called, from) =>
      `${from ?? 'Your operator'} named ${person} Global admin of ${called}, because none was left. If that is wrong, tell your operator.`,
  },
  review: {
    title: 'New company to review',
    asks: (company) => `${company} wants to take part`,
    what: 'Confirm and the company can be found, send and receive requests. Reject and it stays unseen.',
    check: 'Check these with Microsoft’s public partner list or with somebody you know there:',
    name: 'Name',
    tenant: 'Tenant id',
    domain: 'Domain',
    country: 'Country',
    kinds: 'Kind',
    mpn: 'MPN id',
    claimedBy: (name, when) => `Set up by ${name} on ${when}.`,
    who: 'Who may decide: a reviewer who has no part in this company.',
    confirm: 'Confirm',
    reject: 'Reject',
    sure: 'Are you sure?',
    sureConfirm: (company) => `${company} can then be found and meet other companies.`,
    sureReject: (company) => `${company} stays unseen. Its people are told.`,
    confirmed: (company, name, when) => `${company} was confirmed by ${by(name)} on ${when}.`,
    rejected: (company, name, when) => `${company} was rejected by ${by(name)} on ${when}.`,
    toldConfirmed: (company) =>
      `${company} is confirmed. You can now send and receive requests: type /csp partner.`,
    toldRejected: (company) =>
      `${company} was not confirmed. Check name, tenant id, MPN id and kind, then set it up again with /csp setup, or ask your operator.`,
  },
  channel: {
    lost: (company, why) =>
      `${{ archived: 'The operations channel of your company is archived.', shared: 'The operations channel of your company is now shared with another organisation.', lost: 'I can no longer write in the operations channel of your company.' }[why]} Until that is repaired, everything for ${company} comes to its Global admins by DM. ${{ archived: 'Unarchive it', shared: 'End the sharing', lost: 'Invite me to it again' }[why]}, or choose another one with /csp settings.`,
    repaired: (company) =>
      `This is the operations channel of ${company} again. Requests and news come here.`,
    rival:
      'Somebody has set up a company with your tenant id or MPN id. Nothing of yours is open to them. If that is not one of you, tell your operator.',
  },
  settings: {
    title: 'Settings',
    channel: 'Operations channel',
    channelHint: (bot) =>
      `Requests and news come here. A private channel is best. Type /invite ${bot} in it first.`,
    deadline: 'Days until a request expires',
    deadlineHint: (shortest, longest) => `From ${shortest} to ${longest} days.`,
    language: 'Language of your company',
    trust: 'Who may reach you',
    findable: 'Providers may find us',
    findableHint: 'Providers in your region see you in their list of resellers.',
    fourEyes: 'The same person may ask and decide',
    fourEyesHint: 'For one-person companies. Card and record say so.',
    onlyGlobalAdmin:
      'Who may reach you and who may decide on their own requests: only a Global admin changes that.',
    saved: 'Saved.',
    publicWarning: (channel) =>
      `#${channel} is a public channel: everybody in the workspace can read your requests. A private channel is safer.`,
    testLine: (company) =>
      `This is now the operations channel of ${company}. Requests and news come here.`,
  },
};
