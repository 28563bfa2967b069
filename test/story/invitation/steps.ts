import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of an invitation have in common: somebody invites, and the customer's browser answers.
export const reseller = (samen: Samen) => samen.person('zuidplas', 'admin-agent');
export const invitation: Record<string, Value> = {
  name: 'Duinroos Bakkerij',
  email: 'info@duinroos.example',
  admin: 'yes',
};

/** Fills in the form; the message stands on the screen. */
export async function begins(
  values: Record<string, Value>,
  by: Driver,
): Promise<Awaited<ReturnType<Driver['submits']>>> {
  await by.types('/customer invite');
  return by.submits(values);
}
/** From the form to the finished message; answers with the link. */
export async function invites(
  samen: Samen,
  values: Record<string, Value> = invitation,
  by = reseller(samen),
  how?: 'here' | 'self',
): Promise<string> {
  expect(await begins(values, by)).toBe('updated');
  const link = linkIn(by.modalText());
  expect(await by.submits(how ? { how } : {})).toBe('updated');
  await by.closesAll();
  await samen.settle();
  return link;
}

/** The newest mailed link in a text. */
export function linkIn(text: string): string {
  const found = text.match(/http:\/\/localhost:\d+\/i\/[\w-]+/g)?.at(-1);
  if (!found) throw new Error(`no link in: ${text}`);
  return found;
}
const here = (samen: Samen, link: string): string => {
  const { port } = samen.bot.server.address() as AddressInfo;
  return link.replace(/^http:\/\/localhost:\d+/, `http://127.0.0.1:${port}`);
};

let browsers = 0;
/** Each browser has an address of its own, for a bot that believes its proxy (`trustedProxies: ['127.0.0.1']`). */
const newAddress = (): string => {
  browsers += 1;
  return `10.1.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
};
/** A request to the page behind a link, as no browser would have to send it. */
export function asksFor(
  samen: Samen,
  link: string,
  {
    headers,
    ...init
  }: { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(here(samen, link), {
    redirect: 'manual',
    ...init,
    headers: { 'accept-language': 'en', 'x-forwarded-for': newAddress(), ...headers },
  });
}

export type Page = { readonly status: number; readonly html: string; readonly text: string };
const read = async (answer: Response): Promise<Page> => {
  const html = await answer.text();
  const text = html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
  return { status: answer.status, html, text };
};
export const opens = async (samen: Samen, link: string, language = 'en'): Promise<Page> =>
  read(await asksFor(samen, link, { headers: { 'accept-language': language } }));

/** The form token of a page that was opened. */
export const tokenIn = (page: Page): string =>
  /name="form" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

export const ticks = { globalAdmin: 'yes', agreement: 'yes' };
export const bea = { firstName: 'Bea', lastName: 'Bakker', email: 'bea@duinroos.example' };

export async function posts(
  samen: Samen,
  link: string,
  form: Record<string, string>,
  language = 'en',
): Promise<Page> {
  return read(
    await asksFor(samen, link, {
      method: 'POST',
      headers: { 'accept-language': language },
      body: new URLSearchParams(form),
    }),
  );
}

/** Opens the page and accepts on it, as somebody of the invited mail domain. */
export async function accepts(
  samen: Samen,
  link: string,
  more: Record<string, string> = {},
): Promise<Page> {
  const page = await opens(samen, link);
  expect(page).toMatchObject({ status: 200 });
  const form = { form: tokenIn(page), decision: 'accept', ...bea, ...ticks, ...more };
  const answered = await posts(samen, link, form);
  await samen.settle();
  return answered;
}
export async function declines(samen: Samen, link: string, reason = ''): Promise<Page> {
  const page = await opens(samen, link);
  const form = { form: tokenIn(page), decision: 'decline', sure: 'yes', reason };
  const answered = await posts(samen, link, form);
  await samen.settle();
  return answered;
}

/** An agreed partnership, without its story. */
export const partners = (samen: Samen, provider: string, resold: string) =>
  samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     values ($1 || '-' || $2, $1, $2, 'active', 'u' || $1 || 'sa', now(), now(), 'u' || $2 || 'ga', now())`,
    [provider, resold],
  );

/** Every row of every table, by the table's name. */
export async function everything(samen: Samen): Promise<Record<string, string>> {
  const tables = await samen.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const kept: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await samen.sql<{ all: string | null }>(
      `select string_agg(t::text, E'\n' order by t::text) as all from ${name} t`,
    );
    kept[name] = row?.all ?? '';
  }
  return kept;
}

export const count = async (samen: Samen, table: string, where = 'true'): Promise<number> => {
  const [row] = await samen.sql<{ n: number }>(
    `select count(*)::int as n from "${table}" where ${where}`,
  );
  return row?.n ?? 0;
};

/** What is on record between a customer and its partners. */
export const relationshipsOf = (samen: Samen, name: string) =>
  samen.sql<{
    partnerId: string;
    capacity: string;
    withId: string | null;
    origin: string;
    status: string;
    tickedVia: string | null;
  }>(
    `select r."partnerId", r.capacity, r."withId", r.origin, r.status, r."tickedVia" from "ResellerRelationship" r
     join "Customer" c on c.id = r."customerId" where c.name = $1 order by 1`,
    [name],
  );

export async function listOf(samen: Samen, company: string): Promise<string> {
  const who = samen.person(company, 'admin-agent');
  await who.types('/customer list');
  const text = who.modalText();
  await who.closesAll();
  return text;
}
