import type { SettingsWords } from '../words/settings.ts';

export const settings: SettingsWords = {
  own: 'Your own',
  away: {
    button: 'While I am away',
    title: 'While I am away',
    submit: 'Save',
    intro:
      'A colleague gets your cards and reminders and decides for you. They decide only what their own roles allow; the record names you both.',
    delegate: 'Who decides for me',
    placeholder: 'Name of a colleague',
    nobody:
      'No colleague of yours has a role here yet. Ask a Global admin or User admin to give one with /csp members.',
    from: 'First day',
    until: 'Last day',
    now: (who, from, until) => `${who} decides for you from ${from} to ${until}.`,
    end: 'I decide myself again',
    made: (who, from, until) => `Saved: ${who} decides for you from ${from} to ${until}.`,
    ended: 'You decide yourself again. Cards come to you from now on.',
  },
  notices: {
    mine: 'What I hear',
    channel: 'What the channel hears',
    title: { person: 'What I hear', company: 'What the channel hears' },
    which: { person: 'The bot tells me about', company: 'The bot tells our channel about' },
    hint: {
      person: 'Cards that wait for your decision always come.',
      company: 'Cards always come: they are the requests themselves.',
    },
    groups: {
      partnership: 'Partnerships',
      invitation: 'Invitations of customers',
      customer: 'Customers and their agreements',
      subscription: 'Subscriptions',
      order: 'Orders',
      ask: 'What resellers ask their provider',
      transfer: 'Transfers of subscriptions',
      enrolment: 'Enrolment as a reseller',
      reminder: 'Reminders of what is still open',
      digest: 'The week, on Monday morning',
    },
    saved: 'Saved.',
  },
};
