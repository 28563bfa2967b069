import { userOf } from '../../../src/sandbox/seed.ts';
import type { Samen } from '../../support/samen.ts';
import type { Secret } from './leaks.ts';

const providers = ['noordwind', 'westerly'] as const;

/** Of each provider a reseller outside Slack that waits for its yes, and one whose mail is on its way. */
export async function withOutsiders(samen: Samen): Promise<void> {
  for (const key of providers)
    for (const status of ['to-confirm', 'issued'] as const) {
      const id = `outsider-${key}-${status}`;
      await samen.sql(
        `insert into "Company"(id, name, "nameFolded", "tenantId", domain, country, cloud, kinds, "mpnId", language, "timeZone",
           status, home, team, "claimedAt", "outsideOfId")
         values ($1, $2, lower($2), '', $3, 'NL', 'public', '{reseller}', $4, 'en', 'Europe/Amsterdam', 'outside', '', '', now(), $5)`,
        [id, `secret${id}`, `${id}.example`, `49${key.length}${status.length}000`, key],
      );
      await samen.sql(
        `insert into "Partnership"(id, "providerId", "resellerId", status, issue, "linkKey", "askedById", "askedAt", "expiresAt", "decidedAt")
         values ($1, $2, $1, $3, 1, 'gone', $4, now(), now() + interval '90 days', $5)`,
        [
          id,
          key,
          status,
          userOf(key, 'sales-agent').toLowerCase(),
          status === 'issued' ? null : new Date(),
        ],
      );
      await samen.sql(
        `insert into "PartnershipMail"("partnershipId", email, subject, text, language) values ($1, $2, $3, $3, 'en')`,
        [id, `${id}@mail.example`, `secretmail${id} {{link}}`],
      );
      if (status === 'to-confirm')
        await samen.sql(
          `insert into "PartnershipAnswer"("partnershipId", name, email, language, at) values ($1, $2, $3, 'en', now())`,
          [id, `secretanswer${id}`, `${id}@answer.example`],
        );
    }
}

/** Once through its windows, as those who may. */
export async function tourOfOutsiders(
  samen: Samen,
  window: (samen: Samen, whose: string, command: string, ...presses: string[]) => Promise<void>,
): Promise<void> {
  const provider = (command: string, ...presses: string[]) =>
    window(samen, 'noordwind', command, ...presses);
  await provider('/partner request', 'The reseller is not on Slack');
  await provider('/partner show secretoutsider-noordwind-to-confirm', 'See who accepted');
  await provider('/partner show secretoutsider-noordwind-issued', 'New link');
}

/** What of it nobody but its provider may read. */
export const outsiderSecrets: readonly Secret[] = providers.flatMap((key) =>
  ['to-confirm', 'issued'].flatMap((status): Secret[] => {
    const [id, of] = [`outsider-${key}-${status}`, new Set([key])];
    return [`secret${id}`, `${id}@mail.example`, `secretmail${id}`, `secretanswer${id}`].map(
      (text) => ({ text, of, kind: 'note' }),
    );
  }),
);
