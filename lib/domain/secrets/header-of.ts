import type { Context } from "../../core/context.ts"
import { type Sealed, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { isId } from "../../core/ids.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"
import { ownerOf } from "./owner-of.ts"
import type { SECRET_TYPES } from "./schema.ts"

interface Stored {
  id: string
  type: (typeof SECRET_TYPES)[number]
  config: { hosts?: string[] }
  ciphertext: Sealed["ciphertext"] | null
  keyId: string | null
}

/** Which one by id or alias; that it is used is noted at most every five minutes. */
const READ = `with found as (
    select id, type, config, ciphertext, "keyId", "lastUsedAt" from "Secret"
    where "accountId" = $1::uuid and case when $3 then id::text = $2 else alias = $2 end
  ), noted as (
    update "Secret" s set "lastUsedAt" = now() from found f
    where s."accountId" = $1::uuid and s.id = f.id and f.ciphertext is not null
      and (f."lastUsedAt" is null or f."lastUsedAt" < now() - interval '5 minutes')
  )
  select id, type, config, ciphertext, "keyId" from found`

/**
 * What stands in a header that names a secret by id or alias, for a request to `url`. Null where there is none, it was revoked,
 * it is not for that host, or the connection would not keep it: then nothing may be sent at all. Why is logged, without a
 * word of it.
 */
export async function headerOf(ctx: Context, reference: string, url: string): Promise<string | null> {
  const read: Statement<Stored> = { text: READ, values: [ctx.account.id, reference, isId(reference)] }
  const [{ rows }] = await batch(ctx, [read])
  const [stored] = rows
  const refuse = (code: string) => {
    ctx.log.warn("a secret was not sent", { code, ...(stored && { secretId: stored.id }) })
    return null
  }
  if (!stored) return refuse("unknown")
  const { id, type, config, ciphertext, keyId } = stored
  if (!ciphertext || keyId === null) return refuse("without a value")
  const target = URL.canParse(url) ? new URL(url) : null
  if (!target || !isFor(config.hosts, target)) return refuse("another host")
  return FORMS[type](unseal(installSecret(), ownerOf(ctx.account.id, id), { ciphertext, keyId }))
}

const FORMS: Record<Stored["type"], (value: string) => string> = {
  plain: (value) => value,
  basic: (value) => `Basic ${Buffer.from(value).toString("base64")}`,
  bearer: (value) => `Bearer ${value}`,
}

/** A host without a port is meant on any; a star has every host below, and not the one that it is below of. */
function isFor(hosts: readonly string[] | undefined, { host, hostname }: URL): boolean {
  if (!hosts?.length) return true
  return hosts.some((allowed) => {
    const found = /:\d+$/.test(allowed) ? host : hostname
    return allowed.startsWith("*.") ? found.endsWith(allowed.slice(1)) : found === allowed
  })
}
