import { Client } from "pg"
import { inject } from "vitest"
import { databaseUrl } from "#tests/setup/template-database.ts"

/** Another database on the tests' server: empty, or migrated. `drop` it at the end. */
export async function secondDatabase({
  migrated = false,
} = {}): Promise<{ url: string; drop(): Promise<void> }> {
  const { url: server, template } = inject("server")
  const name = `livery_test_${process.pid}_second_${Math.random().toString(36).slice(2, 8)}`
  await statement(server, `create database ${name}${migrated ? ` template ${template}` : ""}`)
  return {
    url: databaseUrl(server, name),
    drop: () => statement(server, `drop database if exists ${name} with (force)`),
  }
}

async function statement(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
