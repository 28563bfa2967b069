import { team } from '../../../src/sandbox/seed.ts';
import type { Exchange } from '../../../src/sandbox/traffic.ts';
import { fieldsOf } from '../../../src/sandbox/blocks/values.ts';
import { actorOf } from '../../../src/domain/who.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of App Home have in common.

/** Requests to Zuidplas of as many providers, each with another deadline; every third may have been declined. */
export const crowd = (samen: Samen, count: number, third: 'declined' | 'issued' = 'issued') =>
  samen.sql(
    `with made as (
       insert into "Company"(id, name, "nameFolded", "tenantId", domain, country, cloud, kinds, "mpnId", language, "timeZone",
         status, home, team, "claimedAt", "decidedAt", "decidedVia")
       select 'crowd' || n, 'Crowd ' || n, 'crowd ' || n, 'crowd' || n, 'crowd' || n || '.example', 'NL', 'public', '{provider}',
         (9000000 + n)::text, 'en', 'Europe/Amsterdam', 'confirmed', $2, $2, $3, $3, 'operator' from generate_series(1, $1) n)
     insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     select 'request' || n, 'crowd' || n, 'zuidplas', case when n % 3 = 0 then $4 else 'issued' end, 'unoordwindsa',
       $3::timestamptz - make_interval(mins => n), $3::timestamptz + make_interval(hours => n),
       case when n % 3 = 0 and $4 = 'declined' then 'uzuidplasga' end,
       case when n % 3 = 0 and $4 = 'declined' then $3::timestamptz - make_interval(hours => n) end
     from generate_series(1, $1) n`,
    [count, team.id, new Date(), third],
  );

/** Somebody for the company for which they act. */
export async function seatAs(samen: Samen, user: string) {
  const who = await samen.bot.store.people.who({ home: team.id, user });
  if (!who?.acting) throw new Error(`${user} has no role.`);
  return actorOf(who, who.acting);
}

/** Everything that was published as somebody's App Home, oldest first. */
export const published = (samen: Samen, user: string): readonly Exchange[] =>
  samen.sandbox
    .traffic()
    .filter(
      ({ name, request }) =>
        name === 'views.publish' && (request as { user_id?: string }).user_id === user,
    );

export const homeBlocks = (samen: Samen, user: string) =>
  samen.sandbox.snapshot(user).home?.blocks ?? [];
/** The buttons of App Home, by what stands on them. */
export const homeLabels = (samen: Samen, user: string): string[] =>
  fieldsOf(homeBlocks(samen, user)).flatMap(({ element }) =>
    element.type === 'button' ? [element.text.text] : [],
  );
