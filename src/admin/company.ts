import { randomUUID } from 'node:crypto';
import { countryName } from '../data/countries.ts';
import { review, type Company } from '../domain/company.ts';
import { Refused } from '../domain/outcome.ts';
import { words } from '../i18n/index.ts';
import { plain } from '../i18n/text.ts';
import { moment } from '../i18n/time.ts';
import type { OpenStore } from '../store/prisma/index.ts';
import { done, no, type Answer } from './answer.ts';

type Books = Pick<OpenStore, 'store' | 'backstage'>;

/**
 * product.md 1: the operator confirms a claimed company, whoever claimed it. `hint` names exactly one, by its name, id,
 * tenant id or MPN id; where several fit, nothing is done and the answer lists them. The news is left to the bot's queue.
 */
export async function confirm({ store, backstage }: Books, hint: string): Promise<Answer> {
  if (hint.trim() === '')
    return no('Name a company: npm run admin -- company confirm <name, id, tenant id or MPN id>');
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
    const { row } = await backstage.companies.review(
      company.id,
      { key: `operator:${randomUUID()}`, via: 'operator' },
      (seen, now) =>
        review(seen, { person: null, via: 'operator', worksThere: false }, 'confirmed', now),
    );
    return done(
      `${called(row)} is confirmed, as:`,
      ...facts(row),
      'Its Global admins hear it from the bot; it can now send and receive requests.',
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return no(...(await refusal(error, company, store)), `It is ${lineOf(company)}`);
  }
}

const called = (company: Company): string => plain(company.name, 120);
const kindsOf = (company: Company): string =>
  company.kinds.map((kind) => words.en.common.kinds[kind]).join(', ') || 'no kind';

const lineOf = (company: Company): string =>
  `${called(company)} (${company.status}; ${kindsOf(company)}; MPN id ${company.mpnId}; tenant id ${company.tenantId}; ${company.country})`;

const facts = (company: Company): string[] => [
  `  Kind: ${kindsOf(company)}`,
  `  MPN id: ${company.mpnId}`,
  `  Tenant id: ${company.tenantId}`,
  `  Domain: ${plain(company.domain, 200)}`,
  `  Country: ${countryName(company.country, 'en')}`,
];

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
