import type { Samen } from '../../support/samen.ts';
import { homeOf } from '../people/steps.ts';
import { tourOfCustomers } from './customers.ts';
import { tourOfInvitations } from './invitations.ts';
import { tourOfOutsiders } from './outside.ts';

export async function window(samen: Samen, whose: string, command: string, ...presses: string[]) {
  const who = samen.person(whose, 'global-admin');
  await who.types(command);
  for (const label of presses) await who.clicks(label);
  await who.closesAll();
}

/** Once through every window, as those who may: what is drawn there is what gets forged. */
export async function tour(samen: Samen): Promise<void> {
  const adam = samen.person('UADMIN');
  await adam.types('/csp setup', 'general');
  await adam.clicks('Set up another company');
  await adam.closesAll();
  for (const command of [
    '/partner request',
    '/partner list',
    '/partner show',
    '/partner show Zuid',
  ])
    await window(samen, 'noordwind', command);
  for (const command of ['/partner remove', '/csp settings', '/csp members'])
    await window(samen, 'noordwind', command);
  await window(samen, 'noordwind', '/csp members', 'Give roles');
  for (const label of ['While I am away', 'What I hear', 'What the channel hears'])
    await window(samen, 'noordwind', '/csp settings', label);
  await tourOfCustomers(samen, window);
  await tourOfOutsiders(samen, window);
  await tourOfInvitations(samen);
  await window(samen, 'zuidplas', '/partner show Noord');
  const decider = samen.person('zuidplas', 'global-admin');
  for (const label of ['Authorize', 'Decline']) {
    await decider.clicks(label);
    await decider.closesAll();
  }
  await homeOf(samen, decider);
  await decider.homeClicks('Company and help');
  await decider.clicks('Help');
  await decider.closesAll();
}
