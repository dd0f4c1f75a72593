import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { MIGRATIONS, readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { schemaDiff } from "./schema-diff.ts"

const [argument] = process.argv.slice(2)

if (argument === "--print") process.stdout.write(await schemaDiff(true))
else if (argument === "--reset-first") await resetFirst()
else if (argument && /^[a-z][a-z0-9_-]*$/.test(argument)) await writeMigration(argument.replaceAll("-", "_"))
else {
  console.error("Name the migration in small letters: npm run db:new -- add_flows")
  process.exitCode = 1
}

async function writeMigration(name: string) {
  const sql = await schemaDiff()
  if (sql === "") return console.log("no changes: the migrations already lead to prisma/schema")
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const last = (await readMigrations()).at(-1)
  if (last && `${stamp}_${name}` <= last.name)
    throw new Error(`The clock is behind the last migration, ${last.name}`)
  const folder = join(MIGRATIONS, `${stamp}_${name}`)
  await mkdir(folder)
  await writeFile(join(folder, "migration.sql"), sql + protection(sql))
  console.log(`wrote ${folder}/migration.sql; read it, then run the command again until it says "no changes"`)
}

/** Row-level security for the new tables: an account sees its own rows, tables without accountId are the system's alone. */
function protection(sql: string): string {
  const tables = [...sql.matchAll(/^CREATE TABLE ("\w+") \(([\s\S]*?)^\);/gm)]
  return tables
    .map(([, table, columns]) => {
      const owner = columns?.includes('"accountId"') ? "" : ", null"
      return `\nSELECT livery_protect('${table}'${owner});\n`
    })
    .join("")
}

/** Writes the first migration anew, keeping what stands below its line "-- … by hand". Only before the first release. */
async function resetFirst() {
  const [first] = await readMigrations()
  const folder = join(MIGRATIONS, first?.name ?? "20261120000000_spine")
  const file = join(folder, "migration.sql")
  await mkdir(folder, { recursive: true })
  const before = await readFile(file, "utf8").catch(() => "")
  const mark = before.search(/^-- .*by hand/m)
  await writeFile(file, (await schemaDiff(true)) + (mark < 0 ? "" : `\n${before.slice(mark)}`))
  console.log(`wrote ${file}`)
}
