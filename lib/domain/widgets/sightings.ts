import { z } from "zod"
import { once } from "../../core/runtime.ts"
import { query } from "../../db/command.ts"
import { batch } from "../../db/wire/wire.ts"
import { admit } from "../rate-limits/rate-limits.ts"
import { findWidgetRow } from "./crud.ts"
import { type FoundWidget, widgetContext } from "./find-widget.ts"
import { settingsOf } from "./resolve-settings.ts"
import type { Sighting } from "./schema.ts"

/** How often one site of a widget is written down, and how many a widget keeps. */
const EVERY_MS = 60_000
const MOST = 50

const NOTE = `insert into "WidgetSighting" as s ("accountId", "integrationId", origin) values ($1, $2, $3)
  on conflict ("accountId", "integrationId", origin) do update set "lastSeenAt" = now()
    where s."lastSeenAt" < now() - interval '1 minute'`
const FORGET = `delete from "WidgetSighting" where "accountId" = $1 and "integrationId" = $2 and origin in (
  select origin from "WidgetSighting" where "accountId" = $1 and "integrationId" = $2
  order by origin = any($3) desc, "lastSeenAt" desc offset ${MOST})`

const noted = () => once("widgets.sightings", () => new Map<string, number>())

/**
 * Writes down that a widget's loader ran on a site, allowed or not, at most once a minute. Sites that the
 * owner has allowed are kept before all others; made-up ones come slowly.
 */
export async function noteSighting({ id, account, settings }: FoundWidget, origin: string): Promise<void> {
  const key = `${id} ${origin}`
  const now = Date.now()
  if ((noted().get(key) ?? 0) > now - EVERY_MS) return
  if (noted().size > 50_000) noted().clear()
  noted().set(key, now)
  const quota = settings.origins.includes(origin) ? undefined : await admit("public", `sighting:${id}`)
  if (quota && !quota.admitted) return
  const ctx = widgetContext(account)
  await batch(ctx, [
    { text: NOTE, values: [account.id, id, origin] },
    { text: FORGET, values: [account.id, id, settings.origins] },
  ]).catch((error) => {
    noted().delete(key)
    ctx.log.warn("a widget's site could not be written down", { code: String(error?.code ?? "") })
  })
}

/** The sites on which a widget's loader has run, the latest first. Throws `not_found`. */
export const listSightings = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, reference): Promise<Sighting[]> {
    const { id, config } = await findWidgetRow(ctx, reference)
    const { origins } = settingsOf(config)
    const rows = await ctx.db.widgetSighting.findMany({
      where: { integrationId: id },
      orderBy: { lastSeenAt: "desc" },
      take: MOST,
    })
    return rows.map(({ origin, firstSeenAt, lastSeenAt }) => ({
      origin,
      isAllowed: origins.includes(origin),
      firstSeenAt,
      lastSeenAt,
    }))
  },
})
