import type { Options, Settings } from "../shared/schema.ts"

/**
 * Asks the install how the bot wants to look, with nothing that tells visitors apart: only on the install's own hosts with
 * the cookies that open a page. Throws with the API's own words where the site may not show the bot.
 */
export async function fetchSettings({ base, bot, ...tag }: Options): Promise<Settings> {
  const locale = tag.locale ?? navigator.language
  const address = `${base}/api/v1/visitor/widgets/${encodeURIComponent(bot)}?locale=${encodeURIComponent(locale)}`
  const response = await fetch(address, { credentials: "same-origin", priority: "low" } as RequestInit)
  const body = await response.json()
  if (!response.ok) throw new Error(body.error?.message ?? `The chat is not available (${response.status})`)
  const settings = body as Settings
  return {
    ...settings,
    position: tag.position ?? settings.position,
    theme: tag.theme ?? settings.theme,
  }
}
