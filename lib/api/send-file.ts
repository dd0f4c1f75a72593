import { streamBytes } from "../domain/files/files.ts"
import type { Reply } from "./reply.ts"

/** Strangers wrote it: nothing in it may run, whatever a browser makes of it. */
const HARMLESS = { "Content-Security-Policy": "default-src 'none'; sandbox" }

/** The bytes of a file, to be saved and not shown. */
export async function sendFile(file: {
  name: string
  type: string
  byteSize: number
  storageKey: string
}): Promise<Reply> {
  const { name, type, byteSize, storageKey } = file
  const plain = name.replaceAll(/[^\w. -]/g, "_") || "file"
  const full = encodeURIComponent(name || "file").replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16)}`,
  )
  return {
    status: 200,
    type,
    body: await streamBytes(storageKey),
    headers: {
      ...HARMLESS,
      "Content-Length": String(byteSize),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${full}`,
    },
  }
}
