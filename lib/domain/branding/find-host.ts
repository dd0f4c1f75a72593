import { baseUrl, env } from "../../core/env.ts"
import { systemSql } from "../../db/system.ts"
import { ensurePlatform } from "../accounts/accounts.ts"
import { Brand, type Host } from "./schema.ts"

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Looks a host name up: the install's own, `<slug>.localhost`, `<slug>.<install's host>`, then verified domains. */
export async function findHost(hostname: string): Promise<Host | null> {
  const own = new URL(baseUrl()).hostname.toLowerCase()
  if (hostname === own || LOOPBACK.has(hostname)) return platformHost(hostname)
  const slug = slugOf(hostname, own)
  return slug === null ? partnerHost(hostname, BY_DOMAIN, hostname) : partnerHost(hostname, BY_SLUG, slug)
}

/** Host names below which agencies are found by their slug; an address in numbers has none below it. */
const parentsOf = (own: string): string[] =>
  /[a-z]/.test(own) && !own.startsWith("[") ? ["localhost", own] : ["localhost"]

/** Whether a name is the install's own or below it, so that nobody else's domain can be. */
export function isOwnName(hostname: string): boolean {
  const own = new URL(baseUrl()).hostname.toLowerCase()
  return hostname === own || LOOPBACK.has(hostname) || slugOf(hostname, own) !== null
}

/** The name of an agency's own host: below the install's, where that is a name. */
export function partnerHostname(slug: string): string {
  const own = new URL(baseUrl()).hostname.toLowerCase()
  return `${slug}.${parentsOf(own).at(-1)}`
}

/** The address of that host, without a path. */
export const partnerAddress = (slug: string): string => canonicalUrl(partnerHostname(slug))

function slugOf(hostname: string, own: string): string | null {
  for (const parent of parentsOf(own))
    if (hostname.endsWith(`.${parent}`)) return hostname.slice(0, -parent.length - 1)
  return null
}

// A logo that is kept here has an address that changes with it.
const LOGO = `case when b.logo like 'data:%' then '/brand/logo?v=' || left(md5(b.logo), 12) else b.logo end as logo`
const ICON = `case when b.favicon like 'data:%' then '/brand/icon?v=' || left(md5(b.favicon), 12) else b.favicon end as favicon`
const BRAND = `b.name, b.accent, ${LOGO}, ${ICON}, b.settings->'contact' as contact, b.radius, b.font, b.promise, b.language`
const PARTNER = `select a.id, a.name as "accountName", a.status, ${BRAND}`
const AND_BRAND = `left join "Brand" b on b."accountId" = a.id`
const BY_ID = `${PARTNER} from "Account" a ${AND_BRAND} where a.id = $1`
const BY_SLUG = `${PARTNER} from "Account" a ${AND_BRAND}
  where a.slug = $1 and a.kind = 'partner' and a."deletedAt" is null`
// A client's domain shows one of its bots in the look of its agency.
const BY_DOMAIN = `${PARTNER}, case o.kind when 'customer' then o.id end as "clientId", t.id as "botId"
  from "Domain" d join "Account" o on o.id = d."accountId" and o."deletedAt" is null
    join "Account" a on a.id = case o.kind when 'customer' then o."parentId" else o.id end ${AND_BRAND}
    left join "Bot" t on t."accountId" = d."accountId" and t.id = d."botId" and t."deletedAt" is null
  where d.hostname = $1 and d."verifiedAt" is not null and a.kind = 'partner' and a."deletedAt" is null
    and (o.kind = 'partner' or t.id is not null)`

interface Row extends Omit<Brand, "name"> {
  id: string
  accountName: string
  status: string
  name: string | null
  clientId?: string | null
  botId?: string | null
}

const brandOf = (row: Row | undefined): Brand => {
  const { contact, ...brand } = Brand.parse({ ...row, name: row?.name ?? row?.accountName ?? "Livery" })
  return contact && Object.keys(contact).length > 0 ? { ...brand, contact } : brand
}

async function partnerHost(hostname: string, text: string, value: string): Promise<Host | null> {
  const { rows } = await systemSql().query<Row>(text, [value])
  const row = rows[0]
  if (!row) return null
  const { clientId, botId } = row
  return {
    ...(clientId && botId
      ? { kind: "customer", accountId: clientId, botId }
      : { kind: "partner", accountId: row.id }),
    hostname,
    realmId: row.id,
    isActive: row.status !== "suspended",
    brand: brandOf(row),
    canonicalUrl: canonicalUrl(hostname),
  }
}

async function platformHost(hostname: string): Promise<Host> {
  const { id } = await ensurePlatform()
  const { rows } = await systemSql().query<Row>(BY_ID, [id])
  const row = rows[0]
  return {
    kind: "platform",
    hostname,
    realmId: id,
    accountId: null,
    isActive: true,
    brand: brandOf(row),
    canonicalUrl: canonicalUrl(hostname),
  }
}

// Addresses of this machine are plain HTTP on the process's own port; everything else is reached as LIVERY_URL is.
function canonicalUrl(hostname: string): string {
  const base = new URL(baseUrl())
  const isLocal = LOOPBACK.has(hostname) || hostname.endsWith(".localhost")
  const isBaseLocal = LOOPBACK.has(base.hostname) || base.hostname.endsWith(".localhost")
  if (isLocal && !isBaseLocal) return `http://${hostname}:${env().PORT}`
  return `${base.protocol}//${hostname}${base.port && `:${base.port}`}`
}
