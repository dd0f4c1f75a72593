const SIDE = 256

/** The middle of a picture as a square of 256 px, small enough to be sent with a form. Throws for what is no picture. */
export async function squarePicture(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const side = Math.min(bitmap.width, bitmap.height)
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const pen = canvas.getContext("2d")
  if (!pen) throw new Error("no canvas")
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  pen.drawImage(bitmap, x, y, side, side, 0, 0, SIDE, SIDE)
  return canvas.convertToBlob({ type: "image/webp", quality: 0.9 })
}
