import { z } from 'zod';
import type { Bot } from '../bot.ts';
import type { Language } from '../domain/company.ts';
import { answerable, deny, verify } from '../domain/enrolment/review.ts';
import { Refused } from '../domain/outcome.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { words } from '../i18n/index.ts';
import {
  enrolmentPage,
  enrolmentReceiptPage,
  nothingSaid,
  type ContactTyped,
} from '../../views/page/enrolment.ts';
import type { Problem } from '../../views/page/form.ts';
import type { PageAnswer } from './doorstep-types.ts';
import { isAddress, isName, receiptMs, ticked, written } from './posted.ts';

type Links = Bot['store']['links'];
type Opened = Extract<NonNullable<Awaited<ReturnType<Links['open']>>>, { kind: 'enrolment' }>;
export type EnrolmentOptions = {
  readonly store: { readonly links: Pick<Links, 'open' | 'answerEnrolment'> };
  readonly isWebmail: (address: string) => boolean;
  readonly forms: { make(linkHash: string, now: Date): string };
  readonly now: () => Date;
};
type Again = { typed: ContactTyped; problems: readonly Problem[]; old?: boolean };

const posted = z.object({
  decision: z.enum(['accept', 'decline']).optional(),
  name: written(100),
  email: written(254),
  signedUp: ticked,
  addressIsOurs: ticked,
  sure: ticked,
});

const zoneOf = ({ sheet }: Opened) => ({ name: sheet.company.timeZone, named: true });

/** The page of a company's primary contact (R-ENR-12): whoever holds the link says who they are. */
export function enrolmentPages({ store, forms, now, isWebmail }: EnrolmentOptions) {
  const show = (
    opened: Opened,
    hash: string,
    language: Language,
    again: Again | null,
  ): PageAnswer => ({
    status: again && again.problems.length > 0 ? 422 : 200,
    known: true,
    html: enrolmentPage(words[language], {
      record: opened.sheet,
      zone: zoneOf(opened),
      formToken: forms.make(hash, now()),
      typed: again?.typed ?? nothingSaid,
      problems: again?.problems ?? [],
      old: again?.old ?? false,
    }),
  });

  return {
    show,
    receipt,
    opens: ({ current, sheet, now: at }: Opened): boolean =>
      current && answerable(sheet.enrolment, at),

    /** Null: the link is dead. */
    async decide(
      opened: Opened,
      hash: string,
      {
        key,
        old,
        language,
        form,
      }: { key: string; old: boolean; language: Language; form: URLSearchParams },
    ): Promise<PageAnswer | null> {
      const read = posted.safeParse(Object.fromEntries(form));
      if (!read.success) return show(opened, hash, language, null);
      const { decision, ...typed } = read.data;
      if (old) return show(opened, hash, language, { typed, problems: [], old: true });
      const problems =
        decision === 'accept'
          ? unfit(typed, language, isWebmail)
          : decision === 'decline' && !typed.sure
            ? [{ about: 'sure', says: words[language].enrolmentPage.problems.sure }]
            : [];
      if (decision === undefined || problems.length > 0)
        return show(opened, hash, language, { typed, problems });
      const { name, email } = typed;
      const confirms = decision === 'accept';
      const answer = (automatic: boolean) =>
        store.links.answerEnrolment(
          hash,
          { key, via: 'web' },
          { contact: confirms ? { name, email } : null, language },
          (seen, at) => {
            if (!confirms) return deny(seen, typed.sure, at);
            const sameAddress = isSame(email, seen.enrolment.details.contact);
            const allowed = automatic && seen.automatic;
            return verify(seen, { ...seen, ...typed, sameAddress, automatic: allowed }, at);
          },
        );
      try {
        await answer(true).catch((error: unknown) => {
          // Another confirmed company has its tenant or MPN id: then a reviewer has to look at it.
          if (isOne(error, ['tenant-taken', 'mpn-taken'])) return answer(false);
          throw error;
        });
      } catch (error) {
        if (isOne(error, ['link-dead'])) return null;
        // What was ticked and typed was looked at above.
        throw error;
      }
      const answered = await store.links.open(hash, key);
      return answered?.kind === 'enrolment' ? receipt(answered, language) : null;
    },
  };
}

const isOne = (error: unknown, codes: readonly RefusalCode[]): boolean =>
  error instanceof Refused && codes.includes(error.refusal.code);
const isSame = (typed: string, { email }: { readonly email: string }): boolean =>
  typed.toLowerCase() === email.toLowerCase();

/** Null where nothing is left to be shown. */
function receipt(opened: Opened, language: Language): PageAnswer | null {
  const at = answeredAt(opened);
  if (at === null || opened.now.getTime() - at.getTime() >= receiptMs) return null;
  const html = enrolmentReceiptPage(words[language], opened.sheet, zoneOf(opened));
  return { status: 200, html, known: true };
}

function answeredAt({ sheet: { enrolment: e, answer } }: Opened): Date | null {
  return e.status === 'rejected' && e.by === null ? e.at : (answer?.at ?? null);
}

/** Everything that is wrong at once, so that nobody is sent round twice. */
function unfit(
  typed: ContactTyped,
  language: Language,
  isWebmail: (address: string) => boolean,
): readonly Problem[] {
  const { visit, outside, enrolmentPage: w } = words[language];
  const address = isAddress(typed.email);
  const wrong: readonly (readonly [string, boolean, string])[] = [
    ['signedUp', !typed.signedUp, w.problems.signedUp],
    ['addressIsOurs', !typed.addressIsOurs, w.problems.addressIsOurs],
    ['name', !isName(typed.name), outside.page.problems.name],
    ['email', !address, visit.problems.email],
    ['email', address && isWebmail(typed.email), outside.page.problems.webmail],
  ];
  return wrong.flatMap(([about, is, says]) => (is ? [{ about, says }] : []));
}
