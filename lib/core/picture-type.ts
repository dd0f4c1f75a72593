/** How the kinds of pictures begin that every browser shows and none runs. */
const KINDS = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  // "RIFF", its size, "WEBP".
  ["image/webp", /^52494646.{8}57454250/],
] as const

export type PictureType = (typeof KINDS)[number][0]

/** The media type of a PNG, JPEG or WebP picture, by its first bytes whatever it was called; null for anything else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const begin = Buffer.from(bytes.subarray(0, 16)).toString("hex")
  return KINDS.find(([, begins]) => begins.test(begin))?.[0] ?? null
}
