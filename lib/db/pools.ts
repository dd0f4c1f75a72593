import { randomInt } from "node:crypto"
import type { Socket } from "node:net"
import pg from "pg"
import { makeLog } from "../core/log.ts"
import { once } from "../core/runtime.ts"
import { connectionBudget } from "./connection-budget.ts"
import { renewPlans } from "./renew-plans.ts"
import { type Role, roleAddress } from "./roles/role-address.ts"

/** Rows of int8 sums and counts come back as numbers; nothing here counts beyond 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Rows of one busy counter; a connection writes to one of them (livery_slot in the first migration). */
const SLOTS = 64

interface Pools {
  /** Sees only the rows of the account that a transaction names. */
  app: pg.Pool
  /** Sees every row; reached through system.ts alone. */
  system: pg.Pool
  /** Sees the rows of an agency's clients too; reached through partner.ts alone. */
  partner: pg.Pool
  /** One connection that brings commits to disk (wire/group-commit.ts), so that these never wait for transactions to end. */
  flushing: pg.Pool
}

/**
 * The process's connections. They log in as roles that own nothing and cannot bypass row-level security; which rows a
 * role sees is a matter of policies, so that no session can give itself more (docs/decisions/025-database-roles.md).
 */
export const pools = (): Pools =>
  once("pools", () => {
    const { app, system, partner, flushing } = connectionBudget()
    return {
      app: open("app", app),
      system: open("system", system),
      partner: open("partner", partner),
      flushing: open("app", flushing),
    }
  })

function open(role: Role, max: number): pg.Pool {
  const config = {
    connectionString: roleAddress(role),
    max,
    pipeline: true,
    application_name: "livery",
    connectionTimeoutMillis: 10_000,
  }
  const pool = new pg.Pool(config)
  const base = randomInt(SLOTS)
  let opened = 0
  pool.on("connect", (client) => {
    gatherWrites(client)
    // Whoever uses it hears by its own statement when it is lost; unheard, the event would end the process.
    client.on("error", () => {})
    client.query(sessionSettings((base + opened++) % SLOTS)).catch(() => {})
  })
  pool.on("acquire", renewPlans)
  pool.on("error", (error) => makeLog().warn("an idle database connection was lost", { code: error.name }))
  return pool
}

/** Lets what is sent within one tick leave in one write: a system call costs more than a statement. */
function gatherWrites(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const write = stream.write.bind(stream) as (bytes: Uint8Array, ...rest: unknown[]) => boolean
  let gathered: Uint8Array[] = []
  const send = () => {
    if (gathered.length) write(gathered.length === 1 ? (gathered[0] as Uint8Array) : Buffer.concat(gathered))
    gathered = []
  }
  stream.write = ((bytes: Uint8Array, ...rest: unknown[]) => {
    if (gathered.push(bytes) === 1) process.nextTick(send)
    if (!rest.length) return true
    // Whoever waits for its bytes to be sent has nothing to add.
    gathered.pop()
    send()
    return write(bytes, ...rest)
  }) as typeof stream.write
}

/** Vectors that pgvector looks at for one search; where it is missing the setting means nothing. */
const LOOKED_AT = 200

/**
 * What a connection is set to when it opens (docs/decisions/026-plans.md). Every statement of ours has an index to go by,
 * and tables that were small when a plan was made do not stay so: the planner may not read a table whole because its
 * statistics say that it is empty. `slot` is the row of busy counters that the connection writes to.
 */
const sessionSettings = (slot: number): string =>
  `set livery.slot = ${slot}; set enable_seqscan = off; set random_page_cost = 1.1; set jit = off; set hnsw.ef_search = ${LOOKED_AT}`
