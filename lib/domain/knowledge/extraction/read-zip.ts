import { inflateRawSync } from "node:zlib"
import { isLiveryError } from "../../../core/errors.ts"
import { REASONS } from "./reasons.ts"

export interface ZipEntry {
  name: string
  /** As the directory claims; `inflate` counts for itself. */
  size: number
  /** CRC-32 of its bytes as the directory has it; 0 where the program left it out. */
  sum: number
  /** The entry's bytes; throws `too_large` beyond the caps of an entry and of all that was unpacked. */
  inflate(): Buffer
}

const MOST_ENTRIES = 5000
const STORED = 0
const DEFLATED = 8
/** Unpacked bytes of one entry, and of an archive: as its directory claims, and as they are counted. */
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
  const places: Place[] = []
  const budget = { left: LARGEST_ARCHIVE }
  let total = 0
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw REASONS.corrupt("file")
    const nameLength = zip.readUInt16LE(at + 28)
    const size = zip.readUInt32LE(at + 24)
    total += size
    if (size > LARGEST_ENTRY || total > LARGEST_ARCHIVE) throw REASONS.tooLarge()
    const place = { start: zip.readUInt32LE(at + 42), packed: zip.readUInt32LE(at + 20) }
    places.push(place)
    const sealed = (zip.readUInt16LE(at + 8) & 1) === 1
    const method = zip.readUInt16LE(at + 10)
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength)
    const sum = zip.readUInt32LE(at + 16)
    entries.push({ name, size, sum, inflate: () => unpack(zip, { ...place, sealed, method }, budget) })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  checkOverlap(places)
  return entries
}

interface Place {
  /** Of the entry's own header. */
  start: number
  packed: number
}

/** Entries that share bytes make a small archive large without limit; no program writes them. */
function checkOverlap(places: Place[]): void {
  let free = 0
  for (const { start, packed } of places.sort((a, b) => a.start - b.start)) {
    if (start < free) throw REASONS.tooLarge()
    free = start + 30 + packed
  }
}

interface Packed extends Place {
  sealed: boolean
  method: number
}

function unpack(zip: Buffer, { start, packed, sealed, method }: Packed, budget: { left: number }): Buffer {
  if (sealed) throw REASONS.encrypted("file")
  try {
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const body = zip.subarray(from, from + packed)
    if (method !== STORED && method !== DEFLATED) throw REASONS.corrupt("file")
    const bytes = method === STORED ? body : inflateRawSync(body, { maxOutputLength: LARGEST_ENTRY })
    budget.left -= bytes.length
    if (budget.left < 0) throw REASONS.tooLarge()
    return bytes
  } catch (error) {
    if (isLiveryError(error)) throw error
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw REASONS.tooLarge()
    throw REASONS.corrupt("file", error)
  }
}
