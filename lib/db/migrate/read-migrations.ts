import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg"

const ROOT = join(import.meta.dirname, "../../..")
export const MIGRATIONS = join(ROOT, "prisma/migrations")
const SCHEMA = join(ROOT, "prisma/schema")

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations of this version of Livery, oldest first, with the checksums that Prisma keeps. */
export async function readMigrations(): Promise<Migration[]> {
  const folders = await readdir(MIGRATIONS, { withFileTypes: true })
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(MIGRATIONS, name, "migration.sql"), "utf8")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

/** The same in the form that Prisma's schema engine takes. */
export function migrationList(migrations: Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  }
}

/** All files of prisma/schema. */
export async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort()
  const files = names.map(async (name) => ({
    path: join(SCHEMA, name),
    content: await readFile(join(SCHEMA, name), "utf8"),
  }))
  return { files: await Promise.all(files) }
}
