import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils"
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg"

type EngineEvent = { fields?: { message?: string } }

/** Runs `use` with Prisma's schema engine (WebAssembly) over the given database. Throws the engine's own message. */
export async function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: wasm.SchemaEngine) => Promise<T>,
): Promise<T> {
  await load()
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, bound)
  try {
    return await use(engine)
  } catch (error) {
    throw new Error(readable(error), { cause: error })
  } finally {
    engine.free()
  }
}

/** Entities that Prisma's diff should leave alone: none. */
export const noFilters = { externalTables: [], externalEnums: [] }

let loading: Promise<void> | undefined

// Importing the .wasm directly works too, but Node prints a warning about an experiment on every start.
function load(): Promise<void> {
  loading ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"))
    const code = await readFile(join(folder, "schema_engine_bg.wasm"))
    const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...wasm } })
    wasm.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === "function") start()
  })()
  return loading
}

function readable(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  try {
    const event: EngineEvent & { message?: string } = JSON.parse(text)
    return event.fields?.message ?? event.message ?? text
  } catch {
    return text
  }
}
