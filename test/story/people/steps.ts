import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { withoutWhy } from '../../support/why.ts';

// What the stories of people have in common: a company as an admin of the workspace types it, and where things are read.
export const typed: Readonly<Record<string, Value>> = {
  name: 'Veldhoven Distribution',
  tenant: '66666666-ffff-4fff-8fff-000000000006',
  domain: 'veldhoven.onmicrosoft.com',
  country: 'Netherlands',
  kinds: ['provider'],
  mpn: '4600006',
  contact: 'partners@veldhoven.example',
  admin: 'Nina New',
};

/** Opens the form and sends it. */
export async function setsUp(
  who: Driver,
  values: Readonly<Record<string, Value>> = {},
): Promise<Submitted> {
  await who.types('/csp setup', 'general');
  return who.submits({ ...typed, ...values });
}

/** The texts of a channel, or of the DM with the bot (`samen`), oldest first. */
export const texts = (who: Driver, where = 'samen'): string[] =>
  who.reads(where).map((message) => withoutWhy(who.messageText(message)));

export const lastText = (who: Driver, where = 'samen'): string => texts(who, where).at(-1) ?? '';

/** The newest private answer. */
export const answer = (who: Driver): string => who.hears().at(-1) ?? '';

/** What App Home shows once the event that draws it was heard. */
export async function homeOf(samen: Samen, who: Driver): Promise<string> {
  await who.opensHome();
  await samen.settle();
  return who.homeText();
}

/** What stands behind the buttons of App Home's nouns, one after the other. */
export async function menusOf(samen: Samen, who: Driver): Promise<string> {
  await homeOf(samen, who);
  const said: string[] = [];
  for (const noun of nouns) {
    if (!who.homeText().split('\n').includes(noun)) continue;
    await who.homeClicks(noun);
    // Without the title, which may read like a verb.
    said.push(who.modalText().split('\n').slice(1).join('\n'));
    await who.closes();
  }
  return said.join('\n');
}
const nouns = [
  'Partnerships',
  'Customers',
  'Subscriptions',
  'Support contacts',
  'Transfers',
  'Enrolment',
  'Company and help',
];

export const companies = (samen: Samen, name: string) =>
  samen.sql<{ id: string; status: string }>(
    'select id, status from "Company" where name = $1 order by "claimedAt"',
    [name],
  );

export const rolesOf = async (samen: Samen, user: string, company: string): Promise<string[]> => {
  const [row] = await samen.sql<{ roles: string[] }>(
    `select m.roles from "Membership" m join "Person" p on p.id = m."personId" join "Company" c on c.id = m."companyId"
     where p."slackUserId" = $1 and (c.id = $2 or c.name = $2)`,
    [user, company],
  );
  return row?.roles ?? [];
};

/** Roles that nobody clicked together: what the story needs to begin. */
export async function holds(
  samen: Samen,
  user: string,
  company: string,
  roles: string[],
): Promise<void> {
  await samen.sql(
    `insert into "Membership" ("personId", "companyId", roles, since) values ($1, $2, $3, now())
     on conflict ("personId", "companyId") do update set roles = excluded.roles`,
    [user.toLowerCase(), company, roles],
  );
}
