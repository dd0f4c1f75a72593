import { baseUrl } from "../../core/env.ts"
import { notFound } from "../../core/errors.ts"
import { systemSql } from "../../db/system.ts"
import { findHost, partnerAddress, partnerHostname } from "./find-host.ts"
import type { Host } from "./schema.ts"

const SELECT = `select a.kind, a.slug, (select d.hostname from "Domain" d
    where d."accountId" = a.id and d."verifiedAt" is not null and d."failingSince" is null order by d."verifiedAt", d.id limit 1) as domain
  from "Account" a where a.id = $1 and a.kind in ('platform', 'partner') and a."deletedAt" is null`

/**
 * The host under which links into a realm are written: an agency's own verified domain, else its name below the
 * install's host. Never what a request says, nor a domain whose records are missing. Throws `not_found` for accounts that have no host.
 */
export async function homeOf(realmId: string): Promise<Host> {
  const { rows } = await systemSql().query<{ kind: string; slug: string | null; domain: string | null }>(
    SELECT,
    [realmId],
  )
  const [row] = rows
  const hostname = row?.kind === "platform" ? new URL(baseUrl()).hostname : hostnameOf(row)
  const host = hostname ? await findHost(hostname) : null
  if (!host) throw notFound("account")
  return host
}

const hostnameOf = (row: { slug: string | null; domain: string | null } | undefined) =>
  row?.domain ?? (row?.slug ? partnerHostname(row.slug) : null)

/** The name of an agency's host below the install's; null for accounts that have none. */
export async function slugHostOf(realmId: string): Promise<string | null> {
  const slug = await slugOf(realmId)
  return slug && partnerHostname(slug)
}

/** The address of that host, without a path. */
export async function slugAddressOf(realmId: string): Promise<string | null> {
  const slug = await slugOf(realmId)
  return slug && partnerAddress(slug)
}

async function slugOf(accountId: string): Promise<string | null> {
  const { rows } = await systemSql().query<{ slug: string | null }>(
    `select slug from "Account" where id = $1`,
    [accountId],
  )
  return rows[0]?.slug ?? null
}
