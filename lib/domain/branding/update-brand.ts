import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { knownHosts } from "./known-hosts.ts"
import { logoAddress } from "./logo-address.ts"
import { BrandSettings } from "./schema.ts"

const UPDATE = `update "Brand" set name = coalesce($2, name), accent = coalesce($3, accent), radius = coalesce($4, radius),
  font = coalesce($5, font), promise = case when $6::boolean then $7 else promise end,
  logo = case when $8::boolean then $9 else logo end,
  language = case when $10::boolean then $11 else language end,
  favicon = case when $12::boolean then $13 else favicon end,
  settings = jsonb_set(settings, '{contact}', jsonb_strip_nulls(coalesce(settings->'contact', '{}') || $14::jsonb)), "updatedAt" = now() where "accountId" = $1::uuid`

const change = command({
  permission: "account.write",
  input: BrandSettings,
  async run(ctx, settings): Promise<void> {
    if (ctx.account.kind !== "partner")
      throw new LiveryError("not_authorized", "Only an agency has a brand of its own")
    const { name, accent, radius, font, promise, logo, language, favicon, support, imprint, terms } = settings
    const kept = logo ? logoAddress(logo) : null
    const icon = favicon ? logoAddress(favicon, "favicon") : null
    const contact = JSON.stringify({ support, imprint, terms })
    const texts = [name, accent?.toLowerCase(), radius, font].map((text) => text ?? null)
    const mayBeNothing = [
      promise !== undefined,
      promise,
      logo !== undefined,
      kept,
      language !== undefined,
      language,
      favicon !== undefined,
      icon,
      contact,
    ]
    const values = [ctx.account.id, ...texts, ...mayBeNothing]
    await sqlOf(ctx.db).query({ text: UPDATE, values })
    await recordEvent(ctx, "brand.updated", {})
  },
})

/**
 * Changes how an agency's addresses look and leaves what is not named. Shows at once in this process, within five seconds
 * in others. Throws `not_authorized` for accounts that are no agency.
 */
export async function updateBrand(ctx: Context, settings: z.input<typeof BrandSettings>): Promise<void> {
  await change(ctx, settings)
  knownHosts().clear()
}
