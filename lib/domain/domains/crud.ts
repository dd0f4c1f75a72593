import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { randomSecret } from "../../core/crypto.ts"
import { invalidInput, LiveryError, limitReached, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { forgetHost } from "../branding/branding.ts"
import { recordEvent } from "../events/events.ts"
import { parseDomain } from "./parse-domain.ts"
import { type DomainView, MOST_DOMAINS } from "./schema.ts"
import { targetOf } from "./target-of.ts"
import { viewOf } from "./view-of.ts"

const Named = z.strictObject({ id: z.string() })
const WITH_BOT = { bot: { select: { id: true, name: true } } } as const

/** Domains of the account that it has not given up, by name. */
export const listDomains = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<DomainView[]> {
    const rows = await ctx.db.domain.findMany({
      where: { releasedAt: null },
      include: WITH_BOT,
      orderBy: { hostname: "asc" },
      take: MOST_DOMAINS,
    })
    const target = await targetOf(ctx.account)
    return rows.map((row) => viewOf(row, target))
  },
})

/**
 * Names a domain, which serves nothing until `checkDomain` finds its records. A client says which of its bots it shows, an
 * agency none. Throws `invalid_input` for what is no domain of anybody's own, `conflict` for one that is in the list,
 * `limit_reached` at 50, `not_found` for a bot.
 */
export const addDomain = command({
  permission: "account.write",
  input: z.strictObject({ hostname: z.string().max(300), botId: z.string().nullable().default(null) }),
  async run(ctx, { hostname: typed, botId }): Promise<{ id: string }> {
    assertMayHave(ctx)
    const hostname = parseDomain(typed)
    await lockByName(ctx, `${ctx.account.id}:domains`)
    const stored = await ctx.db.domain.findFirst({ where: { hostname } })
    if (stored && !stored.releasedAt)
      throw new LiveryError("conflict", "You have this domain already", {
        path: ["hostname"],
        reason: "known",
      })
    if ((await ctx.db.domain.count({ where: { releasedAt: null } })) >= MOST_DOMAINS)
      throw limitReached("domains")
    const bot = await botFor(ctx, botId)
    const id = newId()
    // One that was given up begins as if it had never been here.
    await ctx.db.domain.deleteMany({ where: { hostname } })
    await ctx.db.domain.createMany({ data: [{ id, hostname, botId: bot, nonce: randomSecret() }] })
    await recordEvent(ctx, "domain.added", { domainId: id }, hostname)
    return { id }
  },
})

const change = command({
  permission: "account.write",
  input: z.strictObject({ id: z.string(), botId: z.string() }),
  async run(ctx, { id, botId }): Promise<string> {
    const { hostname } = await domainOf(ctx, id)
    if (ctx.account.kind !== "customer")
      throw new LiveryError("not_authorized", "Only a client's domain shows a bot")
    await ctx.db.domain.updateMany({ where: { id }, data: { botId: await botFor(ctx, botId) } })
    await recordEvent(ctx, "domain.updated", { domainId: id, botId }, hostname)
    return hostname
  },
})

/** Has a client's domain show another of its bots. Throws `not_found`, `not_authorized` for accounts that are no client. */
export async function setDomainBot(ctx: Context, input: { id: string; botId: string }): Promise<void> {
  // Only what is committed may be remembered.
  forgetHost(await change(ctx, input))
}

const release = command({
  permission: "account.write",
  input: Named,
  async run(ctx, { id }): Promise<string> {
    const { hostname, verifiedAt, failingSince } = await domainOf(ctx, id)
    if (verifiedAt || failingSince)
      await ctx.db.domain.updateMany({ where: { id }, data: { releasedAt: new Date(), verifiedAt: null } })
    else await ctx.db.domain.deleteMany({ where: { id } })
    await recordEvent(ctx, "domain.released", { domainId: id }, hostname)
    return hostname
  },
})

/**
 * Gives a domain up: it serves nothing from now on, in other processes within five seconds, and nobody else gets it for
 * seven days. One that never served is just forgotten. Throws `not_found`.
 */
export async function releaseDomain(ctx: Context, input: { id: string }): Promise<void> {
  forgetHost(await release(ctx, input))
}

/** One of the account's own that it has not given up. Throws `not_found`. */
export async function domainOf({ db }: Scope, id: string) {
  const row = isId(id)
    ? await db.domain.findFirst({ where: { id, releasedAt: null }, include: WITH_BOT })
    : null
  if (!row) throw notFound("domain")
  return row
}

async function botFor({ account, db }: Scope, botId: string | null): Promise<string | null> {
  if (account.kind !== "customer") return null
  if (!botId) throw invalidInput("Choose the bot that the domain shows", ["botId"])
  const bot = isId(botId)
    ? await db.bot.findFirst({ where: { id: botId, deletedAt: null }, select: { id: true } })
    : null
  if (!bot) throw notFound("bot")
  return bot.id
}

function assertMayHave({ account }: Scope): void {
  if (account.kind === "platform")
    throw new LiveryError("not_authorized", "The server's own name is set where it is started")
}
