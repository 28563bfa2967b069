import { z } from 'zod';
import type { Bot } from '../bot.ts';
import type { Language } from '../domain/company.ts';
import { Refused } from '../domain/outcome.ts';
import { acceptOutside, declineOutside, readable } from '../domain/partnership-outside.ts';
import { words } from '../i18n/index.ts';
import type { Problem } from '../../views/page/form.ts';
import {
  nothingTyped,
  partnershipPage,
  partnershipReceiptPage,
  type RequestTyped,
} from '../../views/page/partnership.ts';
import type { PageAnswer } from './doorstep-types.ts';
import { isAddress, isName, longestReason, receiptMs, ticked, written } from './posted.ts';

type Links = Bot['store']['links'];
type Opened = Extract<NonNullable<Awaited<ReturnType<Links['open']>>>, { kind: 'partnership' }>;
export type RequestOptions = {
  readonly store: { readonly links: Pick<Links, 'open' | 'answerRequest'> };
  readonly isWebmail: (address: string) => boolean;
  readonly forms: { make(linkHash: string, now: Date): string };
  readonly mails: boolean;
  readonly now: () => Date;
};
type Again = { typed: RequestTyped; problems: readonly Problem[]; old?: boolean };

const posted = z.object({
  decision: z.enum(['accept', 'decline']).optional(),
  name: written(100),
  email: written(254),
  reason: written(10_000),
  globalAdmin: ticked,
  consent: ticked,
  sure: ticked,
});

const zoneOf = ({ sheet }: Opened) => ({ name: sheet.provider.timeZone, named: true });

/** The page of a partnership request. For a reseller on Slack it is read only: its people decide there. */
export function requestPages(options: RequestOptions) {
  const { store, forms, mails, now, isWebmail } = options;

  const show = (
    opened: Opened,
    hash: string,
    language: Language,
    again: Again | null,
  ): PageAnswer => ({
    status: again && again.problems.length > 0 ? 422 : 200,
    known: true,
    html: partnershipPage(words[language], {
      record: opened.sheet,
      zone: zoneOf(opened),
      formToken: forms.make(hash, now()),
      typed: again?.typed ?? nothingTyped,
      problems: again?.problems ?? [],
      old: again?.old ?? false,
    }),
  });

  /** Null where nothing is left to be shown. */
  const receipt = (opened: Opened, language: Language): PageAnswer | null => {
    const at = answeredAt(opened);
    if (at === null || opened.now.getTime() - at.getTime() >= receiptMs) return null;
    const html = partnershipReceiptPage(words[language], opened.sheet, zoneOf(opened), mails);
    return html === null ? null : { status: 200, html, known: true };
  };

  return {
    show,
    receipt,
    opens: ({ current, sheet, now: at }: Opened): boolean =>
      current && readable(sheet.partnership, at),

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
          : decision === 'decline'
            ? declineUnfit(typed, language)
            : [];
      if (decision === undefined || problems.length > 0)
        return show(opened, hash, language, { typed, problems });
      const accepts = decision === 'accept';
      const { name, email } = typed;
      const reason = typed.reason === '' ? null : typed.reason;
      try {
        await store.links.answerRequest(
          hash,
          { key, via: 'web' },
          { acceptor: accepts ? { name, email } : null, language },
          (seen, at) =>
            accepts
              ? acceptOutside(seen, typed, at)
              : declineOutside(seen, { sure: typed.sure, reason }, at),
        );
      } catch (error) {
        if (error instanceof Refused && error.refusal.code === 'link-dead') return null;
        // What was ticked and typed was looked at above.
        throw error;
      }
      const answered = await store.links.open(hash, key);
      return answered?.kind === 'partnership' ? receipt(answered, language) : null;
    },
  };
}

function answeredAt({ sheet: { partnership: p, answer } }: Opened): Date | null {
  if (p.status === 'to-confirm') return p.answeredAt;
  return p.status === 'declined' ? p.at : (answer?.at ?? null);
}

/** Everything that is wrong at once, so that nobody is sent round twice. */
function unfit(
  typed: RequestTyped,
  language: Language,
  isWebmail: (address: string) => boolean,
): readonly Problem[] {
  const { visit, outside } = words[language];
  const address = isAddress(typed.email);
  const wrong: readonly (readonly [string, boolean, string])[] = [
    ['name', !isName(typed.name), outside.page.problems.name],
    ['email', !address, visit.problems.email],
    ['email', address && isWebmail(typed.email), outside.page.problems.webmail],
    ['globalAdmin', !typed.globalAdmin, visit.problems.globalAdmin],
    ['consent', !typed.consent, outside.page.problems.consent],
  ];
  return wrong.flatMap(([about, is, says]) => (is ? [{ about, says }] : []));
}

function declineUnfit({ sure, reason }: RequestTyped, language: Language): readonly Problem[] {
  const w = words[language].visit.problems;
  return [
    ...(sure ? [] : [{ about: 'sure', says: w.sure }]),
    ...(reason.length > longestReason ? [{ about: 'reason', says: w.reason }] : []),
  ];
}
