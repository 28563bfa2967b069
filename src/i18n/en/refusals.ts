import type { Decided, Misfit } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words/refusals.ts';
import { common } from './common.ts';
import { customerRefusals } from './customer-refusals.ts';
import { requestRefusals } from './request-refusals.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const ask = (admins: readonly string[]): string =>
  admins.length > 0 ? ` Ask ${list(admins, 'or')}.` : ' Ask your operator.';

const decided: Record<Decided, string> = {
  active: 'authorized',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
  removed: 'ended',
  replaced: 'replaced by a request in Slack',
  confirmed: 'confirmed',
  rejected: 'rejected',
};
const misfits: Record<Misfit, string> = {
  missing: 'Please fill this in.',
  'too-long': 'This is too long. Please shorten it.',
  guid: 'A tenant id looks like 1b2c3d4e-0000-1111-2222-333344445555. Copy it from the Microsoft Entra admin center.',
  digits: 'An MPN id has digits only. You find it in Partner Center under Account settings.',
  email: 'This is not a complete e-mail address, like name@company.com.',
  domain: 'This is not a domain, like company.onmicrosoft.com.',
  country: 'Choose a country from the list.',
  deadline: 'Choose between 3 and 90 days.',
  choice: 'Choose one of the options.',
  'no-letters': 'There is nothing readable in this. Please type it again.',
  day: 'Choose a day in the calendar.',
  count: 'Type a whole number, like 10.',
  phone: 'This is no phone number of that country. Please write it like +31 20 123 4567.',
  website: 'This is no address of a website. Please write it like https://company.com.',
};

const rolesOf = (needed: readonly (keyof typeof common.roles)[]) =>
  list(
    needed.map((role) => common.roles[role]),
    'or',
  );

export const refusals: RefusalWords = (no, saying) => {
  const { by, admins, givers, when, country, region, bot } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'no-role':
      return givers.length === 0
        ? 'You have no role in a company here yet. An admin of this Slack workspace can set up your company with /csp setup.'
        : `You have no role in a company here yet. Who can give you one: ${givers
            .map(
              (g) => `${g.company}: ${g.admins.length > 0 ? g.admins.join(', ') : 'your operator'}`,
            )
            .join('; ')}.`;
    case 'role-needed':
      return `Only a ${rolesOf(no.roles)} of your company can do this.${ask(admins)}`;
    case 'role-changed':
      return `Your role changed while you were busy here, so nothing was saved. This needs a ${rolesOf(no.roles)}.${ask(admins)}`;
    case 'company-left':
      return 'You have no role in this company any more, so nothing changed. A Global admin of it can give you one.';
    case 'stranger':
      return 'This is for people of the workspace where the bot is installed. Please ask your contact at that company.';
    case 'self-approval':
      return no.why === 'asked'
        ? `You asked for this yourself, so somebody else has to decide.${ask(admins)}`
        : `You also work for the company that asks, so somebody else has to decide.${ask(admins)}`;
    case 'not-confirmed':
      return 'Your company is not confirmed yet, so it meets nobody. A reviewer or your operator confirms it; you will hear of it here.';
    case 'own-roles':
      return 'Nobody changes their own roles. Ask another Global admin or User admin of your company.';
    case 'last-global-admin':
      return 'This is the last Global admin, so the role has to stay. Make somebody else Global admin first.';
    case 'global-admin-gives':
      return `Only a Global admin gives or takes the roles Global admin, Admin agent and Helpdesk agent.${ask(admins)}`;
    case 'no-such-person':
      switch (no.why) {
        case 'guest':
          return 'This person is a guest in this workspace, and guests get no role. Choose a full member.';
        case 'bot':
          return 'This is an app, not a person. Choose somebody of your company.';
        case 'gone':
          return 'This account is deactivated in Slack. Choose somebody else.';
        case 'stranger':
          return 'This person belongs to another organisation. Choose somebody of your own workspace.';
      }
      return '';
    case 'setup-not-allowed':
      return 'Only an admin or owner of this Slack workspace can set up a company. Ask one of them to type /csp setup.';
    case 'has-global-admin':
      return `This company has a Global admin by now, so nothing changed.${ask(admins)}`;
    case 'reviewers-only':
      return 'Only a reviewer can decide on this: an owner of this workspace who has no part in the company. Your operator can decide as well.';
    case 'misfit':
      return misfits[no.why];
    case 'tenant-taken':
      return 'Another confirmed company has this tenant id. Please check it; if it is right, your operator has to look into it.';
    case 'mpn-taken':
      return 'Another confirmed company has this MPN id. Please check it; if it is right, your operator has to look into it.';
    case 'channel-unfit':
      switch (no.why) {
        case 'archived':
          return 'This channel is archived. Choose another one.';
        case 'shared':
          return 'This channel is shared with another organisation. Choose one that is yours alone.';
        case 'taken':
          return 'Another company already uses this channel. Choose another one.';
        case 'not-member':
          return `The bot is not in this channel. Type /invite ${bot} there, then save again.`;
        case 'direct':
          return 'This is a conversation between people. Choose a channel.';
      }
      return '';
    case 'unknown':
      return 'This is not here, or not yours to see. /csp partner list shows what is.';
    case 'provider-starts':
      return 'Only an indirect provider starts a partnership. Ask your provider to send you a request; you decide on it here.';
    case 'provider-ends':
      return 'A reseller cannot end a partnership here. Ask your provider to end it, or Microsoft support. You can take away its administrator access yourself: /csp partner admin-access shows how.';
    case 'kind-needed':
      return `This is for companies that are ${no.kind === 'provider' ? 'an indirect provider' : 'an indirect reseller'}. /csp help says what you can do.`;
    case 'address-needed':
      return 'Choose a reseller above, or fill in its MPN id or its e-mail address.';
    case 'reseller-not-found':
      return no.about === 'reseller'
        ? 'This reseller can no longer be chosen. Choose another one, or fill in its MPN id.'
        : `No confirmed reseller here has this ${no.about === 'mpn' ? 'MPN id' : 'e-mail address'}. Please check it with the reseller.`;
    case 'two-resellers':
      return 'Several companies have this. Choose the reseller in the list above.';
    case 'own-company':
      return 'This is your own company. Choose another one.';
    case 'reseller-not-enrolled':
      return `${no.name} is not enrolled as an indirect reseller, so it cannot accept. It enrols first, in Partner Center and here: /csp enroll start.`;
    case 'region-mismatch':
      return `You are in the CSP region ${region(no.ours)}, this reseller is in ${region(no.theirs)}. Microsoft allows partnerships within one region only. Choose a reseller in yours.`;
    case 'region-unknown':
      return `We don't know the CSP region of ${country(no.country)}. Ask a Global admin to check the country with the operator.`;
    case 'already-partners':
      return `You agreed on a partnership on ${when(no.since)}. /csp partner show has it.`;
    case 'already-asked':
      return `You asked this reseller already; the request is open until ${when(no.until)}. You can withdraw it with /csp partner show.`;
    case 'too-many-open':
      return `You have ${no.limit} open requests, and that is the most. Withdraw one with /csp partner list, or wait for an answer.`;
    case 'declined-lately':
      return `This reseller declined your request. You can ask again after ${when(no.until)}; talk to them first.`;
    case 'muted':
      return 'This reseller takes no requests from you. Talk to them directly; they can change that with /csp partner show.';
    case 'expired':
      return `Too late: this request expired on ${when(no.at)}. Nothing changed; the provider can send a new one.`;
    case 'already-decided':
      if (by === null && no.status === 'declined')
        return `Too late: the reseller declined this on its page on ${when(no.at)}. Nothing is left for you to do.`;
      return by === null
        ? `Too late: this was already ${decided[no.status]} on ${when(no.at)}. Nothing is left for you to do.`
        : `Too late: ${by} already ${no.status === 'withdrawn' ? 'withdrew' : decided[no.status]} this on ${when(no.at)}. Nothing is left for you to do.`;
    case 'tick-missing':
      return 'Please tick this box. Without it nothing is decided.';
    case 'attestation-incomplete':
      return 'All four statements have to be ticked. If one of them is not true, the partnership cannot be ended here.';
    case 'not-partners':
      return 'There is no partnership between you at the moment. /csp partner list shows what there is.';
    case 'answer-waits':
      return 'Somebody accepted this request on its page already. Say in /csp partner show whether that is them.';
    case 'no-answer-waits':
      return 'Nobody waits for your answer on this request any more. /csp partner list shows how things are.';
    case 'mail-finished':
      return 'This message was finished already. To make a new link, choose “New link” in /csp partner show.';
    case 'no-mail-yet':
      return 'No mail was written for this request yet. Choose “E-mail draft” in /csp partner show first.';
    case 'access-cut-already':
      return `This was recorded already on ${when(no.at)}. Nothing is left for you to do.`;
    case 'ticked-already':
      return `${by ?? 'Somebody'} ticked this already on ${when(no.at)}. Nothing is left for you to do.`;
    case 'nothing-to-choose':
      switch (no.what) {
        case 'subscriptions':
          return 'You have no subscription of your own on record. /csp subscription order records one; a reseller asks its provider, in /csp customer show.';
        case 'partners':
          return 'You have no partnership yet. A provider starts one with /csp partner request.';
        case 'requests':
          return 'There is no open request. /csp partner list shows everything.';
        case 'customers':
          return 'You have no customer here yet. You invite one with /csp customer invite; a provider also creates them with /csp customer add.';
        case 'resellers':
          return 'You have no partnership with a reseller yet. You ask for one with /csp partner request.';
      }
      return '';
    case 'old-button':
      return no.card
        ? 'This button is from an older version. Here is the current card.'
        : 'This button is from an older version, or what it was about is gone. /csp partner list shows what is current.';
    case 'trigger-expired':
      return 'Slack did not wait for us. Please try again.';
    case 'busy':
      return 'Somebody else is changing this right now. Please press again.';
    case 'database-away':
      return 'Our database does not answer at the moment. Please try again in a minute; nothing is done twice.';
    case 'delegate-unfit':
    case 'delegate-away':
    case 'dates-misfit':
      return requestRefusals(no, saying);
    default:
      return customerRefusals(no, saying);
  }
};
