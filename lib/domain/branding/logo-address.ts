import { LiveryError } from "../../core/errors.ts"
import { pictureType } from "../../core/picture-type.ts"

const LARGEST = 100 * 1024

/** A picture as it is kept. Throws `invalid_input` of `logo` for one that is too large or of another kind than it may be. */
export function logoAddress(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw refused("The logo must not be larger than 100 KB")
  const type = pictureType(bytes)
  if (!type) throw refused("The logo must be a PNG, JPEG or WebP picture")
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`
}

const refused = (message: string) => new LiveryError("invalid_input", message, { path: ["logo"] })
