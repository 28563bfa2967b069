import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../support/samen.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

test('a provider asks, the reseller authorizes, and everybody concerned sees it', async () => {
  const sales = samen.person('noordwind', 'sales-agent');
  await sales.types('/partner request');
  console.log(sales.modalText());
  console.log(await sales.submits({ reseller: 'Zuidplas', message: 'Shall we?' }));
  console.log(sales.modalText());
  await samen.settle();
  const admin = samen.person('zuidplas', 'global-admin');
  const [card] = admin.reads('zuidplas-csp');
  console.log(card && admin.messageText(card));
  console.log(sales.reads('noordwind-csp').map((m) => sales.messageText(m)));
  await admin.clicks('Authorize');
  console.log(admin.modalText());
  console.log(await admin.submits({}));
  console.log(await admin.submits({ tick: ['yes'] }));
  console.log(admin.reads('zuidplas-csp').map((m) => admin.messageText(m)));
  await samen.settle();
  console.log(admin.reads('zuidplas-csp').map((m) => admin.messageText(m)));
  console.log(sales.reads('noordwind-csp').map((m) => sales.messageText(m)));
  console.log(sales.reads('samen').map((m) => sales.messageText(m)));
  console.log(samen.logged());
  expect(1).toBe(1);
});
