import type { z } from "zod"
import { LANGUAGES } from "#lib/core/languages.ts"
import { type BrandSettings, FONTS, RADII } from "#lib/domain/branding/schema.ts"

/** The form of a brand as its settings. Without a new file and without the wish to take it away, a picture stays. */
export async function brandSettingsOf(form: FormData): Promise<z.input<typeof BrandSettings>> {
  const text = (name: string) => String(form.get(name) ?? "")
  const [logo, favicon] = await Promise.all([
    pictureOf(form, "logo", "noLogo"),
    pictureOf(form, "favicon", "noFavicon"),
  ])
  const radius = RADII.find((each) => each === text("radius"))
  const font = FONTS.find((each) => each === text("font"))
  return {
    name: text("name"),
    accent: text("accent").trim(),
    promise: text("promise"),
    language: LANGUAGES.find((each) => each === text("language")) ?? null,
    ...(radius && { radius }),
    ...(font && { font }),
    support: text("support").trim(),
    imprint: text("imprint").trim(),
    terms: text("terms").trim(),
    ...(logo !== undefined && { logo }),
    ...(favicon !== undefined && { favicon }),
  }
}

/** A new picture, null for none any more, undefined for the one that is stored. */
async function pictureOf(form: FormData, name: string, none: string) {
  const file = form.get(name)
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  return form.has(none) ? null : undefined
}
