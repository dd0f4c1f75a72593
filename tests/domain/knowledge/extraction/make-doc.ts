const SECTOR = 512
const END = 0xffff_fffe
const TABLE = 0xffff_fffd

interface Compound {
  streams: Record<string, Buffer>
  /** What the allocation table says instead of the sector that follows one. */
  next?: (sector: number, follower: number) => number
  /** What the directory says instead of a stream's size. */
  size?: number
}

/** A compound file, as Office programs wrote until 2007. */
export function makeCompound({ streams, next = (_, follower) => follower, size }: Compound): Buffer {
  const bodies = Object.values(streams).map((body) => padded(body, Math.max(4096, body.length)))
  const used = bodies.reduce((sum, body) => sum + body.length / SECTOR, 0)
  const tables = Math.ceil((used + 2) / (SECTOR / 4 - 1)) + 1
  const chain = new Uint32Array(tables * (SECTOR / 4)).fill(0xffff_ffff)
  chain.fill(TABLE, 0, tables)
  chain[tables] = END
  const directory = Buffer.alloc(SECTOR)
  writeEntry(directory, 0, { name: "Root Entry", type: 5, start: END, size: 0, child: 1 })
  let sector = tables + 1
  for (const [index, name] of Object.keys(streams).entries()) {
    const body = bodies[index] ?? Buffer.alloc(0)
    const right = index + 1 < bodies.length ? index + 2 : undefined
    writeEntry(directory, index + 1, { name, type: 2, start: sector, size: size ?? body.length, right })
    const last = sector + body.length / SECTOR - 1
    for (let at = sector; at <= last; at++) chain[at] = at === last ? END : at + 1
    sector = last + 1
  }
  const map = Buffer.alloc(chain.length * 4)
  for (const [at, follower] of chain.entries()) map.writeUInt32LE(next(at, follower) >>> 0, at * 4)
  return Buffer.concat([header(tables), map, directory, ...bodies])
}

/** A Word document of that time. */
export const makeDoc = (text: string): Buffer => {
  const letters = Buffer.from(text, "utf16le")
  return makeCompound({ streams: wordStreams(letters, [[0, text.length]]) })
}

/** Text, and the pieces of it that make the document: where each starts in the text, and how many letters it has. */
export function wordStreams(text: Buffer, pieces: [start: number, length: number][]): Record<string, Buffer> {
  const info = Buffer.alloc(1024)
  info.writeUInt16LE(0xa5ec, 0)
  info.writeUInt16LE(0x0200, 0x0a)
  const length = pieces.reduce((sum, [, letters]) => sum + letters, 0)
  info.writeUInt32LE(length >>> 0, 0x4c)
  const table = Buffer.alloc(5 + (pieces.length + 1) * 4 + pieces.length * 8)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(table.length - 5, 1)
  let place = 0
  for (const [index, [start, letters]] of pieces.entries()) {
    place += letters
    table.writeUInt32LE(place, 5 + (index + 1) * 4)
    table.writeUInt32LE(info.length + start * 2, 5 + (pieces.length + 1) * 4 + index * 8 + 2)
  }
  return { WordDocument: Buffer.concat([info, text]), "1Table": table }
}

const padded = (body: Buffer, least: number) =>
  Buffer.concat([body, Buffer.alloc(Math.ceil(least / SECTOR) * SECTOR - body.length)])

function header(tables: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0xff)
  head.fill(0, 0, 76)
  head.write("d0cf11e0a1b11ae1", "hex")
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, tables],
    [48, tables],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const)
    head.writeUInt32LE(value, at)
  for (let n = 0; n < tables; n++) head.writeUInt32LE(n, 76 + n * 4)
  return head
}

interface Entry {
  name: string
  type: number
  start: number
  size: number
  child?: number
  right?: number | undefined
}

function writeEntry(
  directory: Buffer,
  index: number,
  { name, type, start, size, child, right }: Entry,
): void {
  const at = index * 128
  directory.write(name, at, "utf16le")
  directory.writeUInt16LE((name.length + 1) * 2, at + 64)
  directory.writeUInt8(type, at + 66)
  directory.writeUInt8(1, at + 67)
  directory.fill(0xff, at + 68, at + 80)
  if (right !== undefined) directory.writeUInt32LE(right, at + 72)
  if (child !== undefined) directory.writeUInt32LE(child, at + 76)
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
