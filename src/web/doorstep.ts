import { z } from 'zod';
import type { Bot } from '../bot.ts';
import type { Language } from '../domain/company.ts';
import type { CustomerId } from '../domain/ids.ts';
import { accept, answerable, declineInvitation } from '../domain/invitation/answer.ts';
import { Refused } from '../domain/outcome.ts';
import { words } from '../i18n/index.ts';
import { deadPage, forbiddenPage } from '../../views/page/base.ts';
import type { Problem } from '../../views/page/form.ts';
import {
  invitationPage,
  invitationReceiptPage,
  untyped,
  type Typed,
} from '../../views/page/invitation.ts';
import type { Doorstep, PageAnswer } from './doorstep-types.ts';
import { enrolmentPages } from './enrolments.ts';
import { isAddress, isName, longestReason, receiptMs, ticked, written } from './posted.ts';
import { requestPages } from './requests.ts';

type Behind = NonNullable<Awaited<ReturnType<Bot['store']['links']['open']>>>;
type OpenedLink = Extract<Behind, { kind: 'invitation' }>;
export type DoorstepOptions = {
  readonly store: Pick<Bot['store'], 'links'>;
  /** E.164, or null where it is no phone number there. */
  readonly phoneOf: (typed: string, country: string) => string | null;
  readonly isWebmail: (address: string) => boolean;
  readonly sameOrganisation: (invited: string, acceptor: string) => boolean;
  readonly links: { hash(token: string): string };
  readonly forms: {
    make(linkHash: string, now: Date): string;
    read(formToken: string, linkHash: string, now: Date): 'fresh' | 'old' | 'forged';
  };
  readonly agreement: { readonly name: string; readonly version: string; readonly link: string };
  readonly mails: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** What the page's forms post; a browser posts no more than their fields take. */
const posted = z.object({
  decision: z.enum(['accept', 'decline']).optional(),
  firstName: written(50),
  lastName: written(50),
  email: written(254),
  phone: written(50),
  reason: written(10_000),
  globalAdmin: ticked,
  agreement: ticked,
  done: ticked,
  sure: ticked,
});

/** The same page for whatever is wrong with a link. */
const dead = (language: Language): PageAnswer => ({
  status: 404,
  html: deadPage(words[language]),
  known: false,
});
const open = ({ current, seen }: OpenedLink, at: Date) => current && answerable(seen, at);

/** What stands behind a mailed link. GET shows; only a form that its own page made decides. */
export function doorstep(options: DoorstepOptions): Doorstep {
  const { store, links, forms, agreement, mails, now, newId, phoneOf, sameOrganisation } = options;
  const requests = requestPages(options);
  const enrolments = enrolmentPages(options);

  const show = (
    opened: OpenedLink,
    hash: string,
    language: Language,
    again: { typed: Typed; problems: readonly Problem[]; old?: boolean } | null,
  ): PageAnswer => ({
    status: again && again.problems.length > 0 ? 422 : 200,
    known: true,
    html: invitationPage(words[language], {
      record: opened.sheet,
      zone: { name: opened.sheet.inviter.timeZone, named: true },
      agreement: opened.seen.agreed ? null : agreement,
      agreementName: agreement.name,
      formToken: forms.make(hash, now()),
      typed: again?.typed ?? untyped,
      problems: again?.problems ?? [],
      old: again?.old ?? false,
    }),
  });
  const receipt = (opened: OpenedLink, language: Language): PageAnswer | null => {
    const { sheet } = opened;
    const zone = { name: sheet.inviter.timeZone, named: true };
    const html = invitationReceiptPage(words[language], sheet, zone, mails);
    return html === null ? null : { status: 200, html, known: true };
  };
  return {
    async show(token, { language }) {
      const hash = links.hash(token);
      const opened = await store.links.open(hash, null);
      if (opened?.kind === 'partnership')
        return requests.opens(opened)
          ? requests.show(opened, hash, language, null)
          : dead(language);
      if (opened?.kind === 'enrolment')
        return enrolments.opens(opened)
          ? enrolments.show(opened, hash, language, null)
          : dead(language);
      return opened && open(opened, opened.now)
        ? show(opened, hash, language, null)
        : dead(language);
    },

    async decide(token, { language, form }) {
      const hash = links.hash(token);
      const formToken = form.get('form') ?? '';
      const state = forms.read(formToken, hash, now());
      if (state === 'forged')
        return { status: 403, html: forbiddenPage(words[language]), known: true };
      const key = `page:${links.hash(formToken)}`;
      const opened = await store.links.open(hash, key);
      if (!opened) return dead(language);
      if (opened.kind === 'enrolment') {
        if (opened.repeated) return enrolments.receipt(opened, language) ?? dead(language);
        if (!enrolments.opens(opened)) return dead(language);
        const old = state === 'old';
        const done = await enrolments.decide(opened, hash, { key, old, language, form });
        return done ?? dead(language);
      }
      if (opened.kind === 'partnership') {
        if (opened.repeated) return requests.receipt(opened, language) ?? dead(language);
        if (!requests.opens(opened)) return dead(language);
        const old = state === 'old';
        const done = await requests.decide(opened, hash, { key, old, language, form });
        return done ?? dead(language);
      }
      if (opened.repeated && answeredLately(opened))
        return receipt(opened, language) ?? dead(language);
      if (!open(opened, opened.now)) return dead(language);
      const read = posted.safeParse(Object.fromEntries(form));
      if (!read.success) return show(opened, hash, language, null);
      const { decision, ...typed } = read.data;
      if (state === 'old') return show(opened, hash, language, { typed, problems: [], old: true });
      const problems =
        decision === 'accept'
          ? unfit(typed, opened, language, phoneOf)
          : declineUnfit(typed, language);
      if (decision === undefined) return show(opened, hash, language, { typed, problems: [] });
      if (problems.length > 0) return show(opened, hash, language, { typed, problems });
      try {
        await store.links.answer(
          hash,
          { key, via: 'web' },
          decision === 'accept'
            ? {
                firstName: typed.firstName,
                lastName: typed.lastName,
                email: typed.email,
                phone: phoneOf(typed.phone, opened.sheet.invitation.country),
                reason: null,
                language,
                agreement,
              }
            : {
                firstName: null,
                lastName: null,
                email: null,
                phone: null,
                reason: typed.reason === '' ? null : typed.reason,
                language,
                agreement: null,
              },
          (seen, at) =>
            decision === 'accept'
              ? accept(
                  seen,
                  {
                    ...typed,
                    customer: newId() as CustomerId,
                    sameOrganisation: sameOrganisation(
                      opened.sheet.draft?.email ?? '',
                      typed.email,
                    ),
                  },
                  at,
                )
              : declineInvitation(seen, typed.sure, at),
        );
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const about = aboutOf(error);
        if (error.refusal.code === 'link-dead') return dead(language);
        if (about === null) throw error;
        const says = words[language].visit.problems[about];
        return show(opened, hash, language, { typed, problems: [{ about, says }] });
      }
      const answered = await store.links.open(hash, key);
      return (
        (answered?.kind === 'invitation' ? receipt(answered, language) : null) ?? dead(language)
      );
    },
  };
}

const answeredLately = ({ sheet: { invitation: i }, now }: OpenedLink): boolean =>
  'answeredAt' in i && i.answeredAt !== null && now.getTime() - i.answeredAt.getTime() < receiptMs;

/** Everything that is wrong at once, so that nobody is sent round twice. */
function unfit(
  typed: Typed,
  { seen, sheet }: OpenedLink,
  language: Language,
  phoneOf: DoorstepOptions['phoneOf'],
): readonly Problem[] {
  const w = words[language].visit.problems;
  const wrong: readonly (readonly [keyof typeof w, boolean])[] = [
    ['firstName', !isName(typed.firstName)],
    ['lastName', !isName(typed.lastName)],
    ['email', !isAddress(typed.email)],
    ['phone', typed.phone !== '' && phoneOf(typed.phone, sheet.invitation.country) === null],
    ['globalAdmin', !typed.globalAdmin],
    ['agreement', !seen.agreed && !typed.agreement],
  ];
  return wrong.flatMap(([about, is]) => (is ? [{ about, says: w[about] }] : []));
}

function declineUnfit({ sure, reason }: Typed, language: Language): readonly Problem[] {
  const w = words[language].visit.problems;
  return [
    ...(sure ? [] : [{ about: 'sure', says: w.sure }]),
    ...(reason.length > longestReason ? [{ about: 'reason', says: w.reason }] : []),
  ];
}

/** The field of the page that a refusal is about. */
const fields = {
  'customer-ga-required': 'globalAdmin',
  'agreement-needed': 'agreement',
  'tick-missing': 'sure',
} as const;
const aboutOf = ({ refusal: { code } }: Refused) =>
  code in fields ? fields[code as keyof typeof fields] : null;
