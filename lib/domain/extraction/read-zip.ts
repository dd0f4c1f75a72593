import { inflateRawSync } from "node:zlib"
import { REASONS } from "./reasons.ts"

export interface ZipEntry {
  name: string
  /** As the directory claims; `inflate` counts for itself. */
  size: number
  /** The entry's bytes; throws `too_large` beyond the cap. */
  inflate(): Buffer
}

const MOST_ENTRIES = 5000
/** Unpacked bytes of one entry, and of an archive as its directory claims. */
const LARGEST_ENTRY = 48 * 2 ** 20
const LARGEST_ARCHIVE = 256 * 2 ** 20

/** The central directory of a zip archive. Throws `unprocessable` when damaged, `too_large` when it is a bomb. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return directory(zip)
  } catch (error) {
    if (error instanceof RangeError) throw REASONS.corrupt("file", error)
    throw error
  }
}

function directory(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1")
  if (end < 0) throw REASONS.corrupt("file")
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw REASONS.tooLarge()
  const entries: ZipEntry[] = []
  let total = 0
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw REASONS.corrupt("file")
    const nameLength = zip.readUInt16LE(at + 28)
    const size = zip.readUInt32LE(at + 24)
    total += size
    if (size > LARGEST_ENTRY || total > LARGEST_ARCHIVE) throw REASONS.tooLarge()
    entries.push(entry(zip, at, size, zip.toString("utf8", at + 46, at + 46 + nameLength)))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function entry(zip: Buffer, at: number, size: number, name: string): ZipEntry {
  const encrypted = (zip.readUInt16LE(at + 8) & 1) === 1
  const method = zip.readUInt16LE(at + 10)
  const packed = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  return {
    name,
    size,
    inflate() {
      if (encrypted) throw REASONS.encrypted("file")
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const body = zip.subarray(start, start + packed)
      if (method === 0) return body
      return inflate(body)
    },
  }
}

function inflate(body: Buffer): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: LARGEST_ENTRY })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw REASONS.tooLarge()
    throw REASONS.corrupt("file", error)
  }
}
