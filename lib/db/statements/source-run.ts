import type { Sql, Statement } from "../wire/wire.ts"

interface Run {
  id: string
  /** The attempt that this run is. */
  attempts: number
}

const MINE = `"accountId" = $1::uuid and id = $2::uuid and attempts = $3::int and "deletedAt" is null`

/** A row while a run of a source still counts: it was neither cancelled nor overtaken, and the source is there. */
export const currentRun = (accountId: string, { id, attempts }: Run): Statement => ({
  text: `select 1 from "Source" where ${MINE}`,
  values: [accountId, id, attempts],
})

/** Writes down how far a run is, and what became of the pages read last; no row when it no longer counts. */
export const saveProgress = (
  accountId: string,
  { id, attempts, read, found, lately }: Run & { read: number; found: number; lately: readonly object[] },
): Statement => ({
  text: `update "Source" set "pagesRead" = $4::int, "pagesFound" = $5::int, "pagesLately" = $6::jsonb
    where ${MINE} returning 1`,
  values: [accountId, id, attempts, read, found, JSON.stringify(lately)],
})

/** Lets those who name the same address of a dataset wait for each other until their transactions end. */
export const lockAddress = (sql: Sql, { datasetId, key }: { datasetId: string; key: string }) =>
  sql.query({
    text: "select pg_advisory_xact_lock(hashtextextended('address:' || $1::text || $2::text, 0))::text",
    values: [datasetId, key],
  })
