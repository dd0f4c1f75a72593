import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import { hashPassword, verifyPassword } from "../identity/identity.ts"
import { findWidgetRow, updateWidget } from "./crud.ts"
import { findSlug } from "./find-slug.ts"
import { type FoundWidget, widgetContext } from "./find-widget.ts"
import { Slug, type Widget } from "./schema.ts"

const PASSWORD_LENGTH = 8
const access = z.enum(["public", "password", "members"])

/** How a bot's hosted page is set up. */
const PageSettings = z.strictObject({
  botId: z.string(),
  enabled: z.boolean(),
  access,
  noindex: z.boolean(),
  /** Its name in the address; null: the bot's id stands there. */
  slug: Slug.nullable(),
  /** A new one for `access` "password"; left out, the one that is set stays. */
  password: z
    .string()
    .min(PASSWORD_LENGTH, `must have at least ${PASSWORD_LENGTH} characters`)
    .max(200)
    .optional(),
})
export type PageSettings = z.input<typeof PageSettings>

/**
 * Sets up a bot's hosted page. Throws `not_found`, `conflict` for a name that another page of the same host has, and
 * `invalid_input` of `password` where one is needed and none is set.
 */
export const savePage = procedure({
  permission: "bots.write",
  input: PageSettings,
  run: async (ctx, { password, ...page }): Promise<Widget> =>
    // Hashing takes its time, which no transaction should wait for.
    storePage(ctx, { ...page, hash: password === undefined ? undefined : await hashPassword(password) }),
})

const storePage = command({
  permission: "bots.write",
  input: PageSettings.omit({ password: true }).extend({ hash: z.string().optional() }),
  async run(ctx, { botId, slug, hash, ...page }): Promise<Widget> {
    const { id } = await findWidgetRow(ctx, { botId })
    const widget = await updateWidget(ctx, { widget: { id }, slug, settings: { page } })
    const { config } = await findWidgetRow(ctx, { id })
    if (hash) {
      const kept = { ...(config as object), pagePassword: hash }
      await ctx.db.integration.updateMany({ where: { id }, data: { config: kept } })
    } else if (page.access === "password" && !hashIn(config))
      throw invalidInput("Choose a password", ["password"])
    return widget
  },
})

/** Whether a password is set for a bot's hosted page. Throws `not_found`. */
export const hasPagePassword = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, reference): Promise<boolean> =>
    hashIn((await findWidgetRow(ctx, reference)).config) !== null,
})

/** Whether a bot's page may be called so: it is free, this page's own, another's, or not a name at all. Throws `not_found`. */
export const slugState = procedure({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string(), slug: z.string().max(300) }),
  async run(ctx, { botId, slug }): Promise<"free" | "own" | "taken" | "wrong"> {
    const name = Slug.safeParse(slug)
    if (!name.success) return "wrong"
    const { id } = await widgetIdOf(ctx, { botId })
    const found = await findSlug(ctx.account.parentId ?? ctx.account.id, name.data)
    if (!found) return "free"
    return found.id === id ? "own" : "taken"
  },
})

/** Whether a password opens a widget's hosted page; whoever has been let in is named by the hash's end. */
export async function openPage({ id, account }: FoundWidget, password: string): Promise<boolean> {
  return verifyPassword(await pagePasswordHash({ id, account }), password)
}

/** The hash of the page's password, or null: to tell whether a pass was given for the password that is set now. */
export const pagePasswordHash = async ({ id, account }: Pick<FoundWidget, "id" | "account">) =>
  storedHash(widgetContext(account), { id })

const storedHash = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, reference): Promise<string | null> => hashIn((await findWidgetRow(ctx, reference)).config),
})

const widgetIdOf = command({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  run: async (ctx, reference): Promise<{ id: string }> => ({ id: (await findWidgetRow(ctx, reference)).id }),
})

const hashIn = (config: unknown): string | null => {
  const { pagePassword } = (config ?? {}) as { pagePassword?: unknown }
  return typeof pagePassword === "string" ? pagePassword : null
}
