import pg from "pg"
import { makeLog } from "../core/log.ts"
import { directAddress } from "./roles/role-address.ts"

/**
 * Connections of the job queue: as the system, and past a pooler, since the queue listens. The queue's own pools forget
 * to wait for their end, and let what a closing connection still hears end the process.
 */
export function queuePool(max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: directAddress("system"),
    max,
    application_name: "livery jobs",
  })
  pool.on("connect", (client) => {
    client.on("error", () => {})
  })
  pool.on("error", (error) =>
    makeLog().warn("an idle connection of the queue was lost", { code: error.name }),
  )
  return pool
}
