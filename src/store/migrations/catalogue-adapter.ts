import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig, type QueryArrayResult } from 'pg';
import { spoken } from './spoken.ts';

type Adapter = Awaited<ReturnType<SqlMigrationAwareDriverAdapterFactory['connect']>>;

const CHAR = 18;
const TEXT = 25;

/** adapter-pg does not know PostgreSQL's internal type "char", in which the catalogue speaks to the engine. */
export async function catalogueAdapter(where: PoolConfig): Promise<Adapter> {
  const pool = new Pool({ ...where, max: 1 });
  const plainly = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryArrayResult>;
  let chars: number[] = [];
  const translated = async (...args: unknown[]): Promise<QueryArrayResult> => {
    const answer = await plainly(...args);
    chars = [];
    for (const [i, field] of (answer.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue;
      chars.push(i);
      field.dataTypeID = TEXT;
    }
    return answer;
  };
  pool.query = translated;
  pool.on('error', () => undefined); // the scratch database goes while the connection is open
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  // adapter-pg cuts a script at every ";", also inside functions and strings.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch(spoken);
  };
  const ask = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await ask(query);
    for (const i of chars) answer.columnTypes[i] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}
