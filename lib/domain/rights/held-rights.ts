import type { Context, Principal } from "../../core/context.ts"
import { systemSql } from "../../db/system.ts"

/** A right that somebody makes use of for a while: a caller's in an account, of late at a bot. */
export interface Right {
  kind: Principal["kind"] | "browser"
  /** Of the principal; null where it is the system. */
  id: string | null
  account: string
  /** The account that the credential belongs to, where that is another. */
  acting: string | null
  /** A person's signed-in browser. */
  session: string | null
  /** The bot that answers. */
  bot: string | null
  /** Whether a visitor has no session yet: `id` is the bot's then. */
  nobody: boolean
}

export const rightOf = ({ principal, account }: Context): Right => ({
  kind: principal.widget ? "browser" : principal.kind,
  id: principal.kind === "system" ? null : principal.id,
  account: account.id,
  acting: principal.actingFor ?? null,
  session: principal.sessionId ?? null,
  bot: null,
  nobody: principal.kind === "visitor" && principal.conversationId === undefined && !principal.widget,
})

const STANDING = (id: string) => `exists (
  select from "Account" a left join "Account" p on p.id = a."parentId"
  where a.id = ${id} and a."deletedAt" is null and a.status = 'active'
    and (p.id is null or (p."deletedAt" is null and p.status <> 'suspended')))`

const HELD = `select r.n, r.bot is null or exists (
      select from "Bot" b where b."accountId" = r.account and b.id = r.bot and b."isActive" and b."deletedAt" is null
    ) as "atBot"
  from jsonb_to_recordset($1::jsonb)
    as r(n int, kind text, id uuid, account uuid, acting uuid, session uuid, bot uuid, nobody boolean)
  where ${STANDING("r.account")} and (r.acting is null or ${STANDING("r.acting")})
    and case
      when r.kind = 'token' then exists (
        select from "Token" t where t."accountId" = coalesce(r.acting, r.account) and t.id = r.id
          and t."revokedAt" is null and (t."expiresAt" is null or t."expiresAt" > now()))
      when r.kind = 'user' then exists (
          select from "Membership" m where m."accountId" = coalesce(r.acting, r.account) and m."userId" = r.id)
        and (r.session is null or exists (
          select from "Session" s where s.id = r.session and s."revokedAt" is null and s."expiresAt" > now()))
      when r.kind = 'browser' then exists (
        select from "VisitorSession" s where s."accountId" = r.account and s.id = r.id and s."revokedAt" is null
          and s."expiresAt" > now() and (s."identifiedUntil" is null or s."identifiedUntil" > now()))
      when r.nobody then exists (
        select from "Bot" b where b."accountId" = r.account and b.id = r.id and b.visibility = 'public'
          and b."isActive" and b."deletedAt" is null)
      when r.kind in ('session', 'visitor') then exists (
        select from "ApiSession" s left join "Token" t on t."accountId" in (r.account, r.acting) and t.id = s."tokenId"
        where s."accountId" = r.account and s.id = r.id and s."revokedAt" is null and s."expiresAt" > now()
          and (t.id is null or t."revokedAt" is null))
      else true
    end`

/** Which of these rights hold now, by their places, and whether their bots still answer. */
export async function heldRights(rights: readonly Right[]): Promise<ReadonlyMap<number, { atBot: boolean }>> {
  const asked = JSON.stringify(rights.map((right, n) => ({ ...right, n })))
  const { rows } = await systemSql().query<{ n: number; atBot: boolean }>({
    text: HELD,
    values: [asked],
  })
  return new Map(rows.map(({ n, atBot }) => [n, { atBot }]))
}
