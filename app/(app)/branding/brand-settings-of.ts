import type { z } from "zod"
import { LANGUAGES } from "#lib/core/languages.ts"
import { type BrandSettings, FONTS, RADII } from "#lib/domain/branding/schema.ts"

/** The form of a brand as its settings. Without a new file and without the wish to take it away, the logo stays. */
export async function brandSettingsOf(form: FormData): Promise<z.input<typeof BrandSettings>> {
  const text = (name: string) => String(form.get(name) ?? "")
  const file = form.get("logo")
  const isNew = file instanceof File && file.size > 0
  const logo = isNew ? new Uint8Array(await file.arrayBuffer()) : form.has("noLogo") ? null : undefined
  const radius = RADII.find((each) => each === text("radius"))
  const font = FONTS.find((each) => each === text("font"))
  return {
    name: text("name"),
    accent: text("accent").trim(),
    promise: text("promise"),
    language: LANGUAGES.find((each) => each === text("language")) ?? null,
    ...(radius && { radius }),
    ...(font && { font }),
    ...(logo !== undefined && { logo }),
  }
}
