import { expect, test } from 'vitest';
import { explain, waitedTooLong } from '../../../src/store/prisma/faults.ts';

/** As Prisma throws it; `meta` is what it was seen to hold. */
const fault = (code: string, meta?: object) => Object.assign(new Error('-'), { code, meta });
const inSql = (originalCode: string) =>
  fault('P2010', { driverAdapterError: { cause: { originalCode, kind: 'postgres' } } });

test('whoever waited too long is told to press again, wherever it ran out', () => {
  const waits = [
    fault('P2028', { operation: 'query', timeout: 2_000, timeTaken: 2_545 }),
    fault('P2028'),
    fault('P2034', { modelName: 'Transfer' }),
    inSql('55P03'),
    inSql('40P01'),
  ];
  expect(waits.map((one) => [waitedTooLong(one), explain(one)])).toEqual(
    waits.map(() => [true, { code: 'busy' }]),
  );
});

test('a fault of ours is none of that', () => {
  const ours = [fault('P2025', { modelName: 'Transfer' }), inSql('23514'), new Error('-'), null];
  expect(ours.map((one) => [waitedTooLong(one), explain(one)])).toEqual(
    ours.map(() => [false, null]),
  );
  expect(explain(fault('P1001', { database_host: 'db' }))).toEqual({ code: 'database-away' });
});
