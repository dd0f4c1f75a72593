import { createHash } from "node:crypto"
import type { Snapshot } from "../../db/backup/snapshot.ts"
import type { ArchiveWriter } from "../archives/archives.ts"
import { type Manifest, tablePart } from "./schema.ts"

/** Bytes of one entry: a tar says the size first, and a table's is only known at its end. */
const PART = 4 * 2 ** 20
const NEWLINE = 10

type Told = Manifest["database"]["tables"][number]

/** Writes every table of the snapshot, in parts, and returns what each came to. */
export async function addTables(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  progress: (bytes: number) => void,
): Promise<Told[]> {
  const tables: Told[] = []
  for (const table of snapshot.tables) {
    const hash = createHash("sha256")
    let [rows, bytes, part] = [0, 0, 0]
    for await (const piece of parts(snapshot.copyOut(table))) {
      hash.update(piece)
      bytes += piece.length
      rows += countRows(piece)
      await archive.add(tablePart(table.name, part++), piece.length, piece)
      progress(piece.length)
    }
    tables.push({ ...table, rows, bytes, sha256: hash.digest("hex") })
  }
  return tables
}

/** COPY ends every row with a newline and writes those within a value as `\n`. */
export function countRows(piece: Uint8Array): number {
  let rows = 0
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) rows++
  return rows
}

async function* parts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    gathered.push(chunk)
    length += chunk.length
    if (length < PART) continue
    yield Buffer.concat(gathered)
    gathered = []
    length = 0
  }
  if (length) yield Buffer.concat(gathered)
}
