import type { Client } from "pg"
import { boundLog } from "./bound-log.ts"
import type { Home } from "./home.ts"
import { addressOf, connectOrStart, stopServer } from "./server.ts"

export type Embedded = {
  /** An ordinary postgres:// address; the host is a socket's folder. */
  url: string
  /** Gives the database up. The last process to do so stops it. */
  leave(): Promise<void>
}

/** Every process that uses the server holds one idle connection of this name; the server itself so knows its users. */
const NAME = "livery lease"
const DATABASE = "livery"
/** Held alone by a process that decides whether it is the last. */
const LOCK = 72_707_371

/** Joins the users of the server. The lease is taken anew, and the server started again, should the server die. */
export async function holdLease(home: Home, durable: boolean): Promise<Embedded> {
  let left = false
  let lease = await join()
  const stopBounding = boundLog(home.logFile)

  async function join(): Promise<Client> {
    const client = await joinOnce(home, durable)
    client.once("end", () => {
      if (!left) rejoin()
    })
    return client
  }

  function rejoin() {
    join().then(
      (client) => {
        lease = client
        if (left) void client.end()
      },
      (error: Error) => console.error(error.message),
    )
  }

  return {
    url: addressOf(home, DATABASE),
    async leave() {
      if (left) return
      left = true
      stopBounding()
      await leaveOrStop(home, lease)
    },
  }
}

async function joinOnce(home: Home, durable: boolean): Promise<Client> {
  for (;;) {
    const client = await connectOrStart(home, durable, NAME)
    try {
      // Whoever is just stopping the server holds the lock; then this connection dies with it.
      await client.query("select pg_advisory_lock($1)", [LOCK])
      await makeDatabase(client)
      await client.query("select pg_advisory_unlock($1)", [LOCK])
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (!isShutdown(error)) throw error
    }
  }
}

async function makeDatabase(client: Client) {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE}`)
}

async function leaveOrStop(home: Home, lease: Client) {
  try {
    await lease.query("select pg_advisory_lock($1)", [LOCK])
    const { rows } = await lease.query(
      `select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`,
      [NAME],
    )
    if (rows[0].others === 0) await stopServer(home)
    // The session outlives `end` by a moment; the next to leave must not take it for a user.
    else await lease.query("set application_name = 'livery left'")
  } catch (error) {
    if (!isShutdown(error)) throw error
  } finally {
    await lease.end().catch(() => {})
  }
}

/** The server was stopped, or died, below the connection. */
function isShutdown(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const cut = error instanceof Error && /Connection terminated|not queryable/.test(error.message)
  return cut || code.startsWith("57P") || ["ECONNRESET", "EPIPE"].includes(code)
}
