import net from "node:net"
import pg from "pg"
import { afterAll } from "vitest"
import { frames, type Message, textOf } from "./postgres-wire.ts"

export interface Seen {
  /** Who logged in, and as what application. */
  logins: { user: string; application: string }[]
  /** Statements, prepared or plain. */
  statements: string[]
}

/**
 * Another address of a database, over TCP; returns it and what comes through. With `asPooler` it refuses what a transaction
 * pooler cannot keep for a session: listening, and locks that outlive a transaction.
 */
export async function countingProxy(
  url: string,
  { asPooler = false } = {},
): Promise<{ url: string; seen: Seen }> {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url })
  const upstream = host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const seen: Seen = { logins: [], statements: [] }
  const server = net.createServer((client) => {
    const behind = net.connect(upstream)
    const end = () => {
      client.destroy()
      behind.destroy()
    }
    for (const socket of [client, behind]) socket.on("error", end).on("close", end)
    const note = (message: Message): Buffer | null => {
      const { type, body, bytes } = message
      if (type === "") seen.logins.push(loginOf(body))
      const text = type === "Q" ? textOf(body, 0) : type === "P" ? textOf(body, 1) : undefined
      if (text === undefined) return bytes
      seen.statements.push(text)
      if (!asPooler || !OF_SESSIONS.test(text)) return bytes
      end()
      return null
    }
    const onward = frames(note, { startup: true })
    client.on("data", (chunk) => {
      const bytes = onward(chunk)
      if (bytes.length) behind.write(bytes)
    })
    behind.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  afterAll(() => void server.close())
  const address = new URL("postgres://127.0.0.1")
  Object.assign(address, { port: String((server.address() as net.AddressInfo).port), username: user ?? "" })
  Object.assign(address, { password: password ?? "", pathname: `/${database}` })
  return { url: address.href, seen }
}

/** What holds for a session: a transaction pooler gives the connection to somebody else after the next commit. */
export const OF_SESSIONS = /^\s*(un)?listen\b|\bpg_(try_)?advisory_lock\(/i

/** The pairs of names and values of a start-up message, behind the version of the protocol. */
function loginOf(body: Buffer): Seen["logins"][number] {
  const words = body.toString("utf8", 4).split("\0")
  const wordAfter = (name: string) => {
    const at = words.findIndex((word, i) => i % 2 === 0 && word === name)
    return at < 0 ? "" : (words[at + 1] ?? "")
  }
  return { user: wordAfter("user"), application: wordAfter("application_name") }
}
