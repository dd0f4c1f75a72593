import { LiveryError } from "../../core/errors.ts"

const LARGEST = 100 * 1024

/** How the kinds of pictures begin that every browser shows and none runs. */
const KINDS: [type: string, begins: RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  // "RIFF", its size, "WEBP".
  ["image/webp", /^52494646.{8}57454250/],
]

/** A picture as it is kept. Throws `invalid_input` of `logo` for one that is too large or of another kind than it may be. */
export function logoAddress(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw refused("The logo must not be larger than 100 KB")
  const begin = Buffer.from(bytes.subarray(0, 16)).toString("hex")
  const kind = KINDS.find(([, begins]) => begins.test(begin))
  if (!kind) throw refused("The logo must be a PNG, JPEG or WebP picture")
  return `data:${kind[0]};base64,${Buffer.from(bytes).toString("base64")}`
}

const refused = (message: string) => new LiveryError("invalid_input", message, { path: ["logo"] })
