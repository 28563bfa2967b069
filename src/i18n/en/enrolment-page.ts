import type { EnrolmentPageWords } from '../words/enrolment-page.ts';

export const enrolmentPage: EnrolmentPageWords = {
  title: (company) => `Did ${company} sign up?`,
  lead: (company) =>
    `${company} was signed up as an indirect reseller in Microsoft’s Cloud Solution Provider programme, and you were named as its primary contact.`,
  leadToo: (company) =>
    `${company}, a direct-bill partner, was signed up as an indirect reseller as well in Microsoft’s Cloud Solution Provider programme, and you were named as its primary contact.`,
  by: (name, company, when) => `Signed up by ${name} of ${company} on ${when}`,
  record: 'What was filled in',
  legalName: 'Legal name',
  address: 'Address',
  mpn: 'MPN id',
  what: 'What it means',
  whatReview: 'If you confirm, a reviewer checks what was filled in.',
  whatAgreement:
    'After that a Global admin of the company accepts Microsoft’s agreement for resellers. You agree to nothing here.',
  whatNoWayBack: 'With that the company can never go back to being a direct-bill partner only.',
  whatMicrosoft:
    'Nothing happens at Microsoft by this page: the company enrols there itself, in Partner Center.',
  noPassword: 'We never ask for a Microsoft user name or password, here or anywhere else.',
  confirm: 'Yes, this is right',
  name: 'Your name',
  emailHint: 'At your company’s own domain.',
  statements: 'Your two statements',
  signedUp: (company) => `My company, ${company}, signed up`,
  addressIsOurs: (company) => `The address above is the address of ${company}`,
  kept: (company) =>
    `Your name, e-mail address, statements and today’s date are kept for ${company} and shown to the reviewer.`,
  confirmButton: 'Confirm',
  deny: 'Or: we did not sign up',
  denyText: (company) => `The enrolment stops, and the Global admins of ${company} are told.`,
  sure: (company) => `${company} did not sign up, or I am not its contact`,
  denyButton: 'We did not sign up',
  receipt: {
    confirmed: 'Thank you, both statements are on record',
    confirmedText: (company) =>
      `It is on record that ${company} signed up and that the address is its own.`,
    next: 'A reviewer looks at the enrolment next. News of it goes to the primary contact.',
    denied: 'The enrolment is stopped',
    deniedText: (company) =>
      `It is on record that you say ${company} did not sign up. Its Global admins are told. This link no longer works.`,
  },
  problems: {
    signedUp: 'Tick this if your company signed up. If it did not, say so at the foot of the page.',
    addressIsOurs:
      'Tick this if the address is your company’s. If it is not, ask the person who signed up to put it right: you then get a new link.',
    sure: 'Tick the box if your company did not sign up.',
  },
};
