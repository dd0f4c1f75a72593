/** Pixels a side: three times the largest that is drawn. */
const SIDE = 160
/** Characters of an address that is kept. */
const LONGEST = 90_000

/** A picture cut to a square and made small, as a data: address; or why not. */
export async function smallPicture(
  file: File,
): Promise<{ address: string } | { fault: "unreadable" | "tooLarge" }> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return { fault: "unreadable" }
  const canvas = document.createElement("canvas")
  canvas.width = SIDE
  canvas.height = SIDE
  const side = Math.min(picture.width, picture.height)
  canvas
    .getContext("2d")
    ?.drawImage(
      picture,
      (picture.width - side) / 2,
      (picture.height - side) / 2,
      side,
      side,
      0,
      0,
      SIDE,
      SIDE,
    )
  // Browsers without WebP answer with a PNG.
  const tries = [canvas.toDataURL("image/webp", 0.9), canvas.toDataURL("image/webp", 0.6)]
  const address = tries.find(({ length }) => length <= LONGEST)
  return address ? { address } : { fault: "tooLarge" }
}
