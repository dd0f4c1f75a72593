/** Vectors that pgvector looks at for one search; where it is missing the setting means nothing. */
const LOOKED_AT = 200

/**
 * What a connection is set to when it opens (docs/decisions/026-plans.md). Every statement of ours has an index to go by,
 * and tables that were small when a plan was made do not stay so: the planner may not read a table whole because its
 * statistics say that it is empty. `slot` is the row of busy counters that the connection writes to.
 */
export const sessionSettings = (slot: number): string =>
  `set livery.slot = ${slot}; set enable_seqscan = off; set random_page_cost = 1.1; set jit = off; set hnsw.ef_search = ${LOOKED_AT}`
