import { crc32, deflateRawSync } from "node:zlib"

/** An entry as it is to stand in the archive, true or not. */
export interface RawEntry {
  name: string
  /** The bytes as they are stored. */
  packed: Buffer
  /** The size that the directory claims. */
  size: number
  crc?: number
  /** 8 is deflate, 0 none. */
  method?: number
  flags?: number
  /** Where the directory says that the entry starts, when that is not where it does. */
  at?: number
}

interface End {
  /** How many entries the directory claims, and where it claims to be. */
  count?: number
  directoryAt?: number
}

/** A zip archive of the given entries. `lie` changes the sizes that its directory claims. */
export const makeZip = (
  entries: Record<string, string | Buffer>,
  lie: (size: number) => number = (size) => size,
): Buffer =>
  makeRawZip(
    Object.entries(entries).map(([name, content]) => {
      const raw = Buffer.from(content)
      const packed = deflateRawSync(raw, { level: raw.length > 2 ** 20 ? 1 : 9 })
      return { name, packed, size: lie(raw.length), crc: crc32(raw) }
    }),
  )

/** A zip archive as told, however wrong. */
export function makeRawZip(entries: readonly RawEntry[], end: End = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, crc = 0, method = 8, flags = 0, at = offset } of entries) {
    const local = Buffer.alloc(30)
    local.write("PK\x03\x04", "latin1")
    writeFacts(local, 4, { flags, method, crc, packed: packed.length, size })
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.write("PK\x01\x02", "latin1")
    writeFacts(central, 6, { flags, method, crc, packed: packed.length, size })
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const central = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.write("PK\x05\x06", "latin1")
  const count = Math.min(end.count ?? entries.length, 0xffff)
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(central.length, 12)
  tail.writeUInt32LE(end.directoryAt ?? offset, 16)
  return Buffer.concat([...locals, central, tail])
}

interface Facts {
  flags: number
  method: number
  crc: number
  packed: number
  size: number
}

function writeFacts(header: Buffer, at: number, { flags, method, crc, packed, size }: Facts): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(flags, at + 2)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
}

/** A Word document with the given body, in WordprocessingML. */
export const makeDocx = (body: string, parts: Record<string, string | Buffer> = {}): Buffer =>
  makeZip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

export const paragraph = (text: string, style = ""): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
