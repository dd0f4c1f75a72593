import type { ClientBase } from "pg"

/** What encrypted columns there are; each row names the key that it was sealed with. */
const SEALED = ["Secret", "Integration", "WebhookSecret", "ProviderKey"] as const

/** The fingerprint of the secret that a database was made with; null when it has not been noted yet. */
export async function readFingerprint(client: ClientBase): Promise<string | null> {
  if (!(await there(client, ["Install"])).length) return null
  const { rows } = await client.query<{ fingerprint: string }>(
    `select "secretFingerprint" as fingerprint from "Install"`,
  )
  return rows[0]?.fingerprint ?? null
}

/** Notes the fingerprint unless there is one; returns what is noted then. */
export async function noteFingerprint(client: ClientBase, fingerprint: string): Promise<string> {
  await client.query(
    `insert into "Install" (id, "secretFingerprint") values (1, $1) on conflict (id) do nothing`,
    [fingerprint],
  )
  return (await readFingerprint(client)) ?? fingerprint
}

/** Puts another fingerprint in the place of the one that is noted. */
export async function replaceFingerprint(client: ClientBase, fingerprint: string): Promise<void> {
  await client.query(
    `insert into "Install" (id, "secretFingerprint") values (1, $1)
     on conflict (id) do update set "secretFingerprint" = excluded."secretFingerprint"`,
    [fingerprint],
  )
}

/** Stored credentials that another key than the given one sealed, over all accounts. */
export async function countSealedByOthers(client: ClientBase, keyId: string): Promise<number> {
  let count = 0
  for (const table of await there(client, SEALED)) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from "${table}" where "keyId" <> $1 and ciphertext is not null`,
      [keyId],
    )
    count += Number(rows[0]?.count)
  }
  return count
}

/** Those of the tables that the database has; it may be empty or of an older version. */
async function there(client: ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where to_regclass(quote_ident(name)) is not null`,
    [tables],
  )
  return rows.map(({ name }) => name)
}

/** Notes that a backup was completed. */
export async function noteBackup(client: ClientBase): Promise<void> {
  if ((await there(client, ["Install"])).length)
    await client.query(`update "Install" set "backedUpAt" = now()`)
}

/** Since when there is a database, and when a backup of it was last completed; null before it is known. */
export async function readInstall(
  client: ClientBase,
): Promise<{ createdAt: Date; backedUpAt: Date | null } | null> {
  const { rows } = await client.query<{ createdAt: Date; backedUpAt: Date | null }>(
    `select "createdAt", "backedUpAt" from "Install"`,
  )
  return rows[0] ?? null
}
