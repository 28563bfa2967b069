import { randomUUID } from 'node:crypto';
import { countryName } from '../data/countries.ts';
import { review, type Company } from '../domain/company.ts';
import { setMpn } from '../domain/enrolment/operator.ts';
import { restrict } from '../domain/restriction.ts';
import { plain } from '../i18n/text.ts';
import { done, no, type Answer } from './answer.ts';
import { called, kindsOf, toOne, type Books } from './companies.ts';

const act = () => ({ key: `operator:${randomUUID()}`, via: 'operator' }) as const;

/** product.md 1: the operator confirms a claimed company, whoever claimed it. The news is left to the bot's queue. */
export const confirm = (books: Books, hint: string): Promise<Answer> =>
  toOne(
    books,
    hint,
    'company confirm <name, id, tenant id or MPN id>',
    async ({ id }): Promise<Answer> => {
      const { row } = await books.backstage.companies.review(
        id,
        act(),
        ({ company, enrols }, now) =>
          review(
            company,
            { person: null, via: 'operator', worksThere: false },
            'confirmed',
            now,
            enrols,
          ),
      );
      return done(
        `${called(row)} is confirmed, as:`,
        ...facts(row),
        'Its Global admins hear it from the bot; it can now send and receive requests.',
      );
    },
  );

const facts = (company: Company): string[] => [
  `  Kind: ${kindsOf(company)}`,
  `  MPN id: ${company.mpnId}`,
  `  Tenant id: ${company.tenantId}`,
  `  Domain: ${plain(company.domain, 200)}`,
  `  Country: ${countryName(company.country, 'en')}`,
];

/** R-TRN-13, -14: records that Microsoft restricted a direct-bill partner, or lifted it. */
export const restriction = (books: Books, hint: string, on: boolean): Promise<Answer> =>
  toOne(books, hint, `company ${on ? 'restrict' : 'unrestrict'} <company>`, async ({ id }) => {
    const { row } = await books.backstage.companies.change(id, act(), (seen) =>
      restrict(seen, { worksThere: false }, on),
    );
    return done(
      on
        ? `${called(row)} is recorded as restricted by Microsoft: it orders and invites nothing new for itself.`
        : `${called(row)} is no longer recorded as restricted.`,
      'Its people hear it from the bot, with what this changes.',
    );
  });

/** As Partner Center shows it to the operator; what a person typed as an MPN id gives way to it. */
export async function mpn(books: Books, words: readonly string[]): Promise<Answer> {
  const id = words.at(-1) ?? '';
  const hint = words.slice(0, -1).join(' ');
  if (hint === '' || !/^\d{1,20}$/.test(id))
    return no('Like this: npm run admin -- company mpn <company> <MPN id, digits only>');
  return toOne(books, hint, 'company mpn <company> <MPN id>', async (company) => {
    let changed = false;
    const { row } = await books.backstage.enrolments.setMpn(company.id, act(), (seen, now) => {
      const outcome = setMpn(seen, id, now);
      changed = outcome.ok && outcome.facts.length > 0;
      return outcome;
    });
    return changed
      ? done(`${called(row)} now has the MPN id ${id}. Its people hear it from the bot.`)
      : done(`${called(row)} has the MPN id ${id} already. Nothing changed.`);
  });
}
