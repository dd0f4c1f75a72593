import { isId } from "../core/ids.ts"
import { asOwner } from "./owner.ts"

/** pgvector's index holds vectors up to this length. */
const LONGEST = 2000

/** The name of the index over one set's vectors. */
const vectorIndexName = (setId: string): string => `RecordVector_near_${setId.replaceAll("-", "")}`

/** Whether vectors of a length can be indexed here: pgvector is there, and they are short enough. */
export async function canIndexVectors(dimensions: number): Promise<boolean> {
  if (dimensions < 1 || dimensions > LONGEST) return false
  return asOwner(async (client) => {
    const { rowCount } = await client.query(
      `select 1 from pg_attribute where attrelid = '"RecordVector"'::regclass and attname = 'near' and not attisdropped`,
    )
    return rowCount === 1
  })
}

/**
 * Makes the index over one set's vectors, if it is not there, without holding up writers. Each large set has its own, so
 * that no account's search walks through another's vectors.
 */
export async function makeVectorIndex(setId: string, dimensions: number): Promise<void> {
  if (!isId(setId)) throw new Error("a set's id is a UUID")
  const name = vectorIndexName(setId)
  await asOwner(async (client) => {
    // What a run that was cut off left behind is not valid and would never be.
    const { rows } = await client.query<{ valid: boolean }>(
      `select i.indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = $1`,
      [name],
    )
    if (rows[0]?.valid) return
    if (rows.length) await client.query(`drop index concurrently if exists "${name}"`)
    await client.query(
      `create index concurrently "${name}" on "RecordVector"
        using hnsw ((near::vector(${Math.trunc(dimensions)})) vector_cosine_ops) where "setId" = '${setId}'`,
    )
  })
}

/** Drops the indexes of sets that are gone. */
export async function dropStaleVectorIndexes(): Promise<void> {
  await asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'i' and c.relname like 'RecordVector\\_near\\_%'
        and not exists (select from "VectorSet" s where c.relname = 'RecordVector_near_' || replace(s.id::text, '-', ''))`,
    )
    for (const { name } of rows) await client.query(`drop index concurrently if exists "${name}"`)
  })
}
