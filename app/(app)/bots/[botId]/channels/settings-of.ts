import { invalidInput } from "#lib/core/errors.ts"
import type { WidgetPatch } from "#lib/domain/widgets/schema.ts"
import type { PageSettings } from "#lib/domain/widgets/widgets.ts"

/** The changed settings that a form carries as JSON; the domain checks them. Throws `invalid_input`. */
export function settingsOf(form: FormData): WidgetPatch {
  const sent = form.get("settings")
  try {
    if (typeof sent === "string") return JSON.parse(sent)
  } catch {
    // Nothing of ours sends that.
  }
  throw invalidInput("The settings could not be read")
}

/** What the form of a hosted page carries; the domain checks it. */
export function pageOf(form: FormData): Omit<PageSettings, "botId"> {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const password = form.get("password")
  return {
    enabled: form.has("enabled"),
    noindex: form.has("noindex"),
    access: text("access") as PageSettings["access"],
    slug: text("slug") || null,
    ...(typeof password === "string" && password !== "" && { password }),
  }
}
