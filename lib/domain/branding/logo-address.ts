import { LiveryError } from "../../core/errors.ts"
import { pictureType } from "../../core/picture-type.ts"

/** What people call the pictures, by their fields. */
const NOUNS = { logo: "logo", favicon: "icon" }
const LARGEST = 100 * 1024

/** A picture as it is kept. Throws `invalid_input` of the field for one that is too large or of another kind than it may be. */
export function logoAddress(bytes: Uint8Array, field: "logo" | "favicon" = "logo"): string {
  if (bytes.length > LARGEST) throw refused(field, `The ${NOUNS[field]} must not be larger than 100 KB`)
  const type = pictureType(bytes)
  if (!type) throw refused(field, `The ${NOUNS[field]} must be a PNG, JPEG or WebP picture`)
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`
}

const refused = (field: string, message: string) =>
  new LiveryError("invalid_input", message, { path: [field] })
