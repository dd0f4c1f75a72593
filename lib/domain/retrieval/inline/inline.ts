import { ANALYSER } from "../analyse.ts"
import { buildBatch, type PackedSegment } from "../building/building.ts"
import { languageAmong, languageOf } from "../language.ts"
import type { LoadBlocks } from "../load-blocks.ts"
import { rank } from "../rank.ts"
import type { IndexedRecord, SearchInput, Segment } from "../schema.ts"
import { scoreSegments } from "../score-segments.ts"
import { interleave, searchesOf } from "../searches.ts"
import { type SegmentDocument, unpackDocuments } from "../segment-document.ts"
import { BLOCK } from "../segments.ts"

type Text = Omit<IndexedRecord, "id">
type Asked = Pick<SearchInput, "query" | "limit"> & {
  /** What the same person said before, oldest first. */
  history?: readonly string[]
  /** Language that texts are in unless their own words speak clearly for another. */
  language: string
}

/**
 * The texts that answer a message best, best first, with scores of 0 to 1: ranked as the records of a dataset are, by an
 * index that is made for this one look and kept nowhere.
 */
export async function searchTexts<T extends Text>(
  texts: readonly T[],
  { query, limit, history = [], language }: Asked,
): Promise<(T & { score: number })[]> {
  const records = texts.map(({ text, heading, title }, place) => ({
    id: idOf(place),
    text,
    heading: heading ?? null,
    title: title ?? null,
  }))
  const { segments, load } = await indexInMemory(records, language)
  const looks = searchesOf(query, history, language).map((alike) =>
    Promise.all(
      alike.map(async (search) => {
        const input = { ...search, limit }
        return (await scoreSegments(load, { segments, input, choose: (task) => rank(load, task) })).scored
      }),
    ),
  )
  const found = interleave((await Promise.all(looks)).map(interleave))
  return found.slice(0, limit).flatMap(({ recordId, score }) => {
    const text = texts[placeOf(recordId)]
    return text ? [{ ...text, score }] : []
  })
}

/** Ids in the order of the texts. */
const idOf = (place: number) => `00000000-0000-7000-8000-${place.toString(16).padStart(12, "0")}`
const placeOf = (id: string) => Number.parseInt(id.slice(-12), 16)

/** Segments of records, one for each of their languages at least, and where their blocks are. */
async function indexInMemory(
  records: readonly IndexedRecord[],
  language: string,
): Promise<{ segments: Segment[]; load: LoadBlocks }> {
  const byLanguage = Map.groupBy(records, ({ text }) => languageOf(languageAmong(text, language)) ?? "other")
  const segments: Segment[] = []
  const blocks = new Map<string, Buffer>()
  for (const [written, mine] of byLanguage) {
    for (const packed of await buildBatch({ language: written, records: mine, old: [] })) {
      const id = String(segments.length)
      const { documents, length, buckets, blockShift } = packed
      const nobody = { dead: Buffer.alloc(0), deadCount: 0 }
      segments.push({
        id,
        language: written,
        analyser: ANALYSER,
        documents,
        length,
        buckets,
        blockShift,
        ...nobody,
      })
      for (const { kind, key, data } of unpack(packed)) blocks.set(nameOf(id, kind, key), data)
    }
  }
  return { segments, load: async () => blocksIn(blocks) }
}

const nameOf = (segmentId: string, kind: number, key: number) => `${segmentId} ${kind} ${key}`

function unpack({ kinds, keys, ends, data }: PackedSegment) {
  return Array.from(kinds, (kind, i) => ({
    kind,
    key: keys[i] ?? 0,
    data: Buffer.from(data.buffer, data.byteOffset + (ends[i - 1] ?? 0), (ends[i] ?? 0) - (ends[i - 1] ?? 0)),
  }))
}

function blocksIn(blocks: ReadonlyMap<string, Buffer>) {
  const bytes = (segmentId: string, kind: number, key: number) =>
    blocks.get(nameOf(segmentId, kind, key)) ?? null
  return {
    lost: false,
    bytes,
    documents: (segmentId: string, key: number): SegmentDocument[] | null => {
      const block = bytes(segmentId, BLOCK.documents, key)
      return block && unpackDocuments(block)
    },
  }
}
