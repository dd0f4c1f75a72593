import { makeCompound, wordStreams } from "../make-doc.ts"
import type { Corpus } from "./corpus.ts"
import { noise } from "./noise.ts"

const words = wordStreams(Buffer.from("Still readable.", "utf16le"), [[0, 15]])
const empty = Buffer.alloc(5000)

/** Documents of the years before 2007. */
export const hostileCompound: Corpus = {
  "noise.doc": () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), noise(20_000)]),
  "ring.doc": () => makeCompound({ streams: words, next: (sector) => sector }),
  "one-sector-ring.doc": () => makeCompound({ streams: words, next: () => 3 }),
  "endless-stream.doc": () => makeCompound({ streams: words, size: 0xffff_fff0 }),
  "no-words.doc": () => makeCompound({ streams: { WordDocument: empty } }),
  "echoing-pieces.doc": () =>
    makeCompound({
      streams: wordStreams(
        Buffer.alloc(2_000_000, "e\0"),
        Array.from({ length: 4000 }, () => [0, 999_000]),
      ),
    }),
  "old-workbook.doc": () => makeCompound({ streams: { Workbook: empty } }),
  "locked.xlsx": () => makeCompound({ streams: { EncryptionInfo: empty, EncryptedPackage: empty } }),
}
