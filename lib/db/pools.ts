import { randomInt } from "node:crypto"
import type { Socket } from "node:net"
import pg from "pg"
import { env } from "../core/env.ts"
import { makeLog } from "../core/log.ts"
import { once } from "../core/runtime.ts"

/** Rows of int8 sums and counts come back as numbers; nothing here counts beyond 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Rows of one busy counter; a connection writes to one of them (livery_slot in the first migration). */
const SLOTS = 64

interface Pools {
  /** Sees only the rows of the account that a transaction names. */
  app: pg.Pool
  /** Sees every row; reached through system.ts alone. */
  system: pg.Pool
  /** One connection that brings commits to disk (durably.ts), so that these never wait for transactions to end. */
  flushing: pg.Pool
}

/**
 * The process's connections. Both work as the role livery_app, which owns nothing and cannot bypass row-level security;
 * the system pool's sessions start with `livery.system` on, so a look-up across accounts needs no extra round trip.
 */
export const pools = (): Pools =>
  once("pools", () => ({
    app: open(env().LIVERY_POOL, "-c role=livery_app"),
    system: open(Math.max(4, env().LIVERY_POOL / 2), "-c role=livery_app -c livery.system=on"),
    flushing: open(1, "-c role=livery_app"),
  }))

function open(max: number, options: string): pg.Pool {
  const connectionString = env().DATABASE_URL
  if (!connectionString)
    throw new Error(
      "DATABASE_URL is not set: start Livery with `npm start`, which brings up its own database",
    )
  const config = {
    connectionString,
    options,
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
    client.query(`set livery.slot = ${(base + opened++) % SLOTS}`).catch(() => {})
  })
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
