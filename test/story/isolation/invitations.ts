import { accepts, begins, invites } from '../invitation/steps.ts';
import type { Samen } from '../../support/samen.ts';
import type { Secret } from './leaks.ts';

const inviters = ['noordwind', 'zuidplas', 'westerly', 'oostzee'] as const;

/** Of each company an invitation that is open, one whose acceptor waits, and one that is being written. */
export async function withInvitations(samen: Samen): Promise<void> {
  for (const key of inviters) {
    const who = samen.person(key, 'global-admin');
    const asked = (state: string) => ({
      name: `secretinvited${key}${state}`,
      email: `secretinvited${key}${state}@secret.example`,
      admin: 'no',
    });
    const link = await invites(samen, asked('waits'), who);
    await accepts(samen, link, {
      email: `it@secretacceptor${key}.example`,
      lastName: `secretacceptor${key}`,
    });
    await invites(samen, asked('open'), who);
    if ((await begins(asked('draft'), who)) !== 'updated') throw new Error(who.modalText());
    await who.closesAll();
  }
  const who = samen.person('zuidplas', 'global-admin');
  const joint = { name: 'secretinvitedjoint', email: 'joint@secretinvited.example', admin: 'yes' };
  await invites(samen, { ...joint, provider: 'Voorland' }, who);
}

/** Once through their windows, as those who may. */
export async function tourOfInvitations(samen: Samen): Promise<void> {
  for (const [key, presses] of [
    ['zuidplas', ['Details', 'New link']],
    ['noordwind', ['See who accepted']],
  ] as const) {
    const who = samen.person(key, 'global-admin');
    for (const press of presses) await who.clicks(press);
    await who.closesAll();
  }
}

/** Every invitation that is there, and what of it nobody else may read. */
export async function invitationsThere(samen: Samen) {
  const kept = await samen.sql<{ id: string; of: string; name: string; email: string }>(
    `select i.id, i."inviterId" as of, i."customerName" as name, m.email from "CustomerInvitation" i
     join "InvitationMail" m on m."invitationId" = i.id order by i.id`,
  );
  const secrets: Secret[] = [
    ...kept.flatMap(({ id, of, name, email }): Secret[] => [
      { text: id, of: new Set([of]), kind: 'id' },
      { text: name, of: new Set([of]), kind: 'note' },
      { text: email, of: new Set([of]), kind: 'contact' },
    ]),
    ...inviters.map((key): Secret => ({
      text: `secretacceptor${key}`,
      of: new Set([key]),
      kind: 'contact',
    })),
  ];
  return { kept, secrets };
}
