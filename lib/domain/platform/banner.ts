import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { once } from "../../core/runtime.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import { auditStatement } from "../events/events.ts"
import { BANNER_LEVELS, type Banner } from "./schema.ts"

/** How long a process may show what has changed meanwhile. */
const FRESH_MS = 10_000
const known = () => once("platform.banner", () => ({ at: 0, banner: null as Banner | null }))

const READ = `select "bannerText" as text, "bannerLevel" as level, "bannerUntil" as until from "Install"
  where "bannerText" is not null limit 1`

/** What the operator tells everybody who works here; null where nothing is told, or no longer. At most ten seconds old. */
export async function currentBanner(): Promise<Banner | null> {
  const state = known()
  if (Date.now() - state.at > FRESH_MS) {
    state.at = Date.now()
    state.banner = (await systemSql().query<Banner>(READ)).rows[0] ?? null
  }
  const { banner } = state
  return banner && (banner.until === null || banner.until.getTime() > Date.now()) ? banner : null
}

const SET = `update "Install" set "bannerText" = $1, "bannerLevel" = $2, "bannerUntil" = $3::timestamptz returning id`

/** Sets what everybody who works here is told, until a moment or until it is taken away: by an empty text. */
export const setBanner = procedure({
  permission: "account.write",
  input: z.strictObject({
    text: z.string().trim().max(300),
    level: z.enum(BANNER_LEVELS),
    until: z.date().nullable(),
  }),
  async run(ctx, { text, level, until }): Promise<void> {
    assertPlatform(ctx)
    await system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      await sql.query({ text: SET, values: text ? [text, level, until] : [null, null, null] })
      await sql.query(auditStatement(ctx, text ? "banner.set" : "banner.removed", {}, text || undefined))
    })
    known().at = 0
  },
})
