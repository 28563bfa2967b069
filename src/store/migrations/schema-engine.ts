import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

// Once per process: a second instance pulls the memory from under the first.
let loaded: Promise<void> | undefined;

/** A panic calls this, then ends the process; without it its last words would be about a missing function. */
function lastWords(why: string): never {
  throw new Error(`Prisma's migration engine gave up: ${why}`);
}

async function load(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: lastWords } });
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  // Its 10 s timer for the lock would keep the process alive after the work is done.
  const timer = Object.keys(glue).find((name) => name.startsWith('__wbg_setTimeout_')) ?? '';
  const imports = {
    ...glue,
    [timer]: (call: () => void, ms: number) => setTimeout(call, ms).unref(),
  };
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': imports,
  });
  // oxlint-disable-next-line no-underscore-dangle -- wasm-bindgen's own name
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

/** Prisma's migration engine in this process; `schema` may be left out when migrations are only applied. */
export async function schemaEngine(
  connect: SqlMigrationAwareDriverAdapterFactory['connect'],
  schema?: string,
): Promise<glue.SchemaEngine> {
  await (loaded ??= load());
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb: connect,
  };
  return glue.SchemaEngine.new(
    { datamodels: schema === undefined ? undefined : [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
