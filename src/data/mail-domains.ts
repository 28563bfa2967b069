import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { getDomain, getDomainWithoutSuffix } from 'tldts';

/**
 * Webmail, where an address says nothing of an organisation (R-ENR-10). Version 2026-11-20.
 * Sources: the package email-providers, and the services that Partner Center's enrolment refuses, in every country.
 */
// It comes without types, and Node 20 warns of JSON that is imported.
const require = createRequire(import.meta.url);
const known = require('email-providers/all.json') as readonly string[];
// prettier-ignore
const listed = new Set([
  ...known, 'me.com', 'mac.com', 'fastmail.com', 'tuta.com', 'tutanota.com', 'casema.nl', 'kpnmail.nl', 'ziggo.nl',
]);
// prettier-ignore
const everywhere = new Set([
  'aol', 'gmail', 'googlemail', 'hotmail', 'icloud', 'live', 'msn', 'outlook', 'rocketmail', 'yahoo', 'ymail',
]);

/** Below these every name is a tenant of its own, although they are no public suffixes. */
const tenantSuffixes = [
  'onmicrosoft.com',
  'onmicrosoft.us',
  'onmicrosoft.de',
  'partner.onmschina.cn',
];

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const partsOf = (typed: string) => {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  return {
    local: lower(text.slice(0, Math.max(at, 0))),
    host: domainToASCII(text.slice(at + 1).replace(/\.$/, '')),
  };
};

/** Whether an address, or a domain, is one of a mail service for everybody. */
export function isWebmail(addressOrDomain: string): boolean {
  const { host } = partsOf(addressOrDomain);
  const labels = host.split('.');
  if (labels.some((_, at) => listed.has(labels.slice(at).join('.')))) return true;
  const ending = labels.at(-1) ?? '';
  return (
    (ending === 'com' || ending.length === 2) && everywhere.has(getDomainWithoutSuffix(host) ?? '')
  );
}

/** Whether an address is a sign-in name of a tenant, behind which there may be no mailbox (R-ENR-11). */
export const isTenantAddress = (address: string): boolean => {
  const { host } = partsOf(address);
  return tenantSuffixes.some((one) => host === one || host.endsWith(`.${one}`));
};

/** What one organisation registers: the name below a public suffix, a private one like github.io included. */
export function registrableDomain(addressOrDomain: string): string | null {
  const { host } = partsOf(addressOrDomain);
  const suffix = tenantSuffixes.find((one) => host === one || host.endsWith(`.${one}`));
  if (suffix === undefined) return getDomain(host, { allowPrivateDomains: true });
  // contoso.mail.onmicrosoft.com is where contoso.onmicrosoft.com has its mail
  const tenant = host.slice(0, -suffix.length - 1).replace(/\.mail$/, '');
  return tenant === '' ? null : `${tenant}.${suffix}`;
}

/** Whether who accepts writes from where the invitation went: the same address, or an organisation's own domain. */
export function sameOrganisation(invited: string, acceptor: string): boolean {
  const [one, other] = [partsOf(invited), partsOf(acceptor)];
  if (one.local !== '' && one.host !== '' && one.local === other.local && one.host === other.host)
    return true;
  const domain = registrableDomain(invited);
  return (
    domain !== null &&
    domain === registrableDomain(acceptor) &&
    !isWebmail(invited) &&
    !isWebmail(acceptor)
  );
}
