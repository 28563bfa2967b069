import type { PageWords } from '../words/page.ts';

export const page: PageWords = {
  browserTitle: (heading) => `${heading} – Samen`,
  failedTitle: (heading) => `Please check: ${heading} – Samen`,
  language: 'Language',
  optional: 'optional',
  problems: 'Please check what you filled in',
  about:
    'Samen is where Microsoft partners record what they agree with each other and with their customers. It is their own record, not Microsoft’s.',
  privacy:
    'The company that sent you the link is responsible for your personal data (it is the controller); Samen keeps it on that company’s behalf. Ask that company to see, correct or delete it.',
  misuse:
    'Did you not expect this, or does it look wrong? Fill in nothing and contact the sender in a way you already know. You can also tell whoever runs this website.',
  home: {
    heading: 'Samen',
    lines: [
      'Samen is a Slack bot for partnerships in Microsoft’s Cloud Solution Provider programme: between indirect providers, indirect resellers and their customers.',
      'Did you get a link from a partner? Open it from the message that you got: everything about it is on its page.',
      'Do you have a question about your partnership or your data? Ask your contact at that company. In Slack, /csp help says who can help you.',
    ],
  },
  dead: {
    heading: 'This link does not work',
    lines: ['The link is not valid, or not any more. Ask the sender for a new one.'],
  },
  forbidden: {
    heading: 'This form could not be accepted',
    lines: [
      'Nothing was changed. Open the link from your message again and fill in the form that you see then.',
    ],
  },
  tooMany: {
    heading: 'Too many tries',
    lines: ['Nothing was changed. Wait a minute and try again.'],
  },
  tooLarge: {
    heading: 'That is too much text',
    lines: ['Nothing was changed. Go back, shorten what you filled in and send it again.'],
  },
  unreadable: {
    heading: 'This form could not be read',
    lines: ['Nothing was changed. Open the link from your message again and send the form there.'],
  },
  wrongWay: {
    heading: 'This does not work here',
    lines: ['Nothing was changed. Open the link from your message in a browser.'],
  },
  notFound: {
    heading: 'There is nothing here',
    lines: [
      'Did you get a link from a partner? Open the whole link, just as it is in the message.',
    ],
  },
  busy: {
    heading: 'It is busy right now',
    lines: ['Nothing was changed. Wait a moment and try again.'],
  },
  away: {
    heading: 'We can’t reach our records right now',
    lines: ['Wait a minute and open the link again. It then shows whether anything was recorded.'],
  },
  fault: {
    heading: 'Something went wrong on our side',
    line: (reference) =>
      `Open the link again and see whether it went through. If it happens again, give the sender this reference: ${reference}`,
  },
};
