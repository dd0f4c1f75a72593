import { z } from "zod"
import { query } from "../../db/command.ts"
import { settingsOf } from "./resolve-settings.ts"
import { WIDGET } from "./schema.ts"

/** So many sites and widgets are looked at; an account with more of them is past its first steps. */
const MOST = 100

/** Whether a widget of the account has run on a site that may show it. */
export const isInstalled = query({
  permission: "bots.read",
  input: z.strictObject({}),
  async run(ctx): Promise<boolean> {
    const sightings = await ctx.db.widgetSighting.findMany({ orderBy: { lastSeenAt: "desc" }, take: MOST })
    if (sightings.length === 0) return false
    const ids = [...new Set(sightings.map(({ integrationId }) => integrationId))]
    const widgets = await ctx.db.integration.findMany({ where: { kind: WIDGET, id: { in: ids } } })
    const origins = new Map(widgets.map(({ id, config }) => [id, settingsOf(config).origins]))
    return sightings.some(({ integrationId, origin }) => origins.get(integrationId)?.includes(origin))
  },
})
