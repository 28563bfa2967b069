import { countryName } from '../data/countries.ts';
import type { Company } from '../domain/company.ts';
import { Refused } from '../domain/outcome.ts';
import { words } from '../i18n/index.ts';
import { plain } from '../i18n/text.ts';
import { moment } from '../i18n/time.ts';
import type { OpenStore } from '../store/prisma/index.ts';
import { no, type Answer } from './answer.ts';

export type Books = Pick<OpenStore, 'store' | 'backstage'>;

/**
 * What is done to exactly one company, named by its name, id, tenant id or MPN id. Where several fit, nothing is done
 * and the answer lists them; where the domain says no, its sentence is the answer.
 */
export async function toOne(
  { store, backstage }: Books,
  hint: string,
  /** Of the verb, where nothing was named. */
  usage: string,
  act: (company: Company) => Promise<Answer>,
): Promise<Answer> {
  if (hint.trim() === '') return no(`Name a company: npm run admin -- ${usage}`);
  const found = await backstage.companies.find(hint.trim());
  const [company, ...others] = found;
  if (!company)
    return no(
      `No company has the name, id, tenant id or MPN id "${plain(hint, 120)}".`,
      'Its people set it up in Slack with /csp setup first.',
    );
  if (others.length > 0)
    return no(
      `"${plain(hint, 120)}" fits several companies. Name one by its id:`,
      ...found.map((one) => `  ${one.id}  ${lineOf(one)}`),
    );
  try {
    return await act(company);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return no(...(await refusal(error, company, store)), `It is ${lineOf(company)}`);
  }
}

export const called = (company: Company): string => plain(company.name, 120);
export const kindsOf = (company: Company): string =>
  company.kinds.map((kind) => words.en.common.kinds[kind]).join(', ') || 'no kind';

const lineOf = (company: Company): string =>
  `${called(company)} (${company.status}; ${kindsOf(company)}; MPN id ${company.mpnId}; tenant id ${company.tenantId}; ${company.country})`;

async function refusal(
  { refusal: why }: Refused,
  company: Company,
  store: Books['store'],
): Promise<string[]> {
  const when = (at: Date) => moment(at, { name: company.timeZone, named: true }, 'en');
  if (why.code === 'already-decided') {
    const by =
      why.by === null
        ? 'the operator'
        : ((await store.people.names([why.by])).get(why.by) ?? 'a reviewer');
    return [
      `${called(company)} was ${why.status} already, by ${plain(by, 80)} on ${when(why.at)}. Nothing changed.`,
    ];
  }
  const saying = {
    by: null,
    admins: [],
    givers: [],
    when,
    country: (code: string) => countryName(code, 'en'),
    region: (name: string) => name,
    bot: '@Samen',
  };
  return [words.en.no(why, saying)];
}
