import net from "node:net"
import pg from "pg"
import { afterAll } from "vitest"
import { useSettings } from "#tests/setup/settings.ts"
import { frames, type Message, textOf } from "./postgres-wire.ts"

export interface Fault {
  /** Which statements it is about, by their text. */
  match: RegExp
  /** Which one of those that match from now on fails; the first unless said. */
  nth?: number
  /** The SQLSTATE it fails with. Without one the connection breaks; of classes 08 and 57P it ends after the error, as PostgreSQL's own does. */
  code?: string
  /** Whether the statement takes effect first, with the commit that its own Sync brings; what is lost is the answer. */
  when?: "before" | "after"
}

/** A fault that was asked for. A test that expects what comes of it looks whether it happened at all. */
export interface Planned {
  readonly happened: boolean
  /** Resolves when it happens. */
  readonly met: Promise<void>
}

interface Armed extends Fault {
  left: number
  happen(): void
}

/** A statement that PostgreSQL refuses to parse, so that its transaction ends as by the fault itself; the answer is rewritten. */
const REFUSED = "livery_injected_fault"
const ENDING = /^(08|57P)/

/**
 * Puts a proxy before the test's database, DATABASE_URL: everything goes through to the real PostgreSQL until a fault is
 * asked for. Call it right after useDatabase, before anything connects. Other processes reach it under the same address.
 */
export async function faultyDatabase() {
  const { host, port, user, password, database } = new pg.Client({
    connectionString: process.env.DATABASE_URL,
  })
  const upstream = host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const armed: Armed[] = []
  const server = net.createServer((client) => carry(client, net.connect(upstream), armed))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  afterAll(() => void server.close())
  const address = new URL("postgres://127.0.0.1")
  Object.assign(address, { port: String((server.address() as net.AddressInfo).port), username: user ?? "" })
  Object.assign(address, { password: password ?? "", pathname: `/${database}` })
  useSettings({ DATABASE_URL: address.href })
  return {
    url: address.href,
    /** Lets the nth statement from now on that matches fail, once. */
    fail(fault: Fault): Planned {
      const { promise: met, resolve } = Promise.withResolvers<void>()
      let happened = false
      const happen = () => {
        happened = true
        resolve()
      }
      armed.push({ ...fault, left: fault.nth ?? 1, happen })
      return {
        get happened() {
          return happened
        },
        met,
      }
    },
    /** Forgets the faults that have not happened. */
    clear: () => void armed.splice(0),
  }
}

/** The fault that this statement meets, if any; it is met once. */
function faultOf(armed: Armed[], text: string): Armed | undefined {
  const met = armed.find((fault) => fault.match.test(text) && --fault.left === 0)
  if (!met) return undefined
  armed.splice(armed.indexOf(met), 1)
  met.happen()
  return met
}

/** One connection: what the client sends is answered in groups, each ended by Sync or a simple query and answered by one ReadyForQuery. */
function carry(client: net.Socket, server: net.Socket, armed: Armed[]): void {
  const statements = new Map<string, string>()
  const portals = new Map<string, string>()
  let sent = 0
  let answered = 0
  /** Groups whose answer is lost, by their number. */
  const lost = new Map<number, Armed>()
  /** Faults by what was put in the place of their statements. */
  const refused = new Map<string, Armed>()
  let isOver = false
  const end = () => {
    isOver = true
    client.destroy()
    server.destroy()
  }
  for (const socket of [client, server]) {
    socket.setNoDelay(true)
    socket.on("error", end)
    socket.on("close", end)
  }

  /** What goes on to PostgreSQL in the place of a statement. */
  const struck = (fault: Armed, message: Message): Buffer | null => {
    if (fault.when === "after") {
      lost.set(sent, fault)
      return message.bytes
    }
    if (!fault.code) {
      end()
      return null
    }
    // A commit that is refused ends its transaction all the same.
    if (message.type === "Q" && /^commit\b/i.test(textOf(message.body, 0))) {
      lost.set(sent, fault)
      return query("rollback")
    }
    const text = `${REFUSED}_${refused.size}_`
    refused.set(text, fault)
    return message.type === "Q" ? query(text) : parse(text)
  }
  const forward = (message: Message): Buffer | null => {
    const { type, body, bytes } = message
    let onward: Buffer | null = bytes
    if (type === "P") statements.set(textOf(body, 0), textOf(body, 1))
    else if (type === "B") portals.set(textOf(body, 0), statements.get(textOf(body, 1)) ?? "")
    else if (type === "E" || type === "Q") {
      const fault = faultOf(armed, type === "Q" ? textOf(body, 0) : (portals.get(textOf(body, 0)) ?? ""))
      if (fault) onward = struck(fault, message)
    }
    if (type === "S" || type === "Q") sent++
    return onward
  }
  const back = ({ type, body, bytes }: Message): Buffer | null => {
    const fault = lost.get(answered)
    if (type === "Z" && hasBegun) answered++
    if (type === "Z") hasBegun = true
    if (fault) return lose(fault, type, bytes)
    if (type !== "E" || !body.includes(REFUSED)) return bytes
    for (const [text, fault] of refused) if (body.includes(text)) return answer(fault)
    return bytes
  }
  /** The ReadyForQuery of the log-in answers no group. */
  let hasBegun = false
  /** Of an answer that is lost the client still hears what it has prepared, and then the fault. */
  const lose = (fault: Armed, type: string, bytes: Buffer): Buffer | null => {
    if (type === "1" || type === "2" || type === "S" || type === "A") return bytes
    if (type !== "Z") return null
    const said = answer(fault)
    return said && Buffer.concat([said, bytes])
  }
  const answer = (fault: Armed): Buffer | null => {
    if (!fault.code) {
      end()
      return null
    }
    const said = errorOf(fault.code)
    if (!ENDING.test(fault.code)) return said
    isOver = true
    client.end(said)
    server.destroy()
    return null
  }

  const toServer = frames(forward, { startup: true })
  const toClient = frames(back, { startup: false })
  client.on("data", (chunk) => pass(toServer(chunk), server))
  server.on("data", (chunk) => pass(toClient(chunk), client))
  const pass = (bytes: Buffer, to: net.Socket) => {
    if (bytes.length && !isOver) to.write(bytes)
  }
}

const message = (type: string, ...texts: string[]): Buffer => {
  const body = Buffer.from(texts.map((text) => `${text}\0`).join(""))
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const query = (text: string) => message("Q", text)
/** Without a name, whose statement a client prepares anew each time; two bytes more: no types of parameters. */
function parse(text: string): Buffer {
  const head = message("P", "", text)
  head.writeInt32BE(head.readInt32BE(1) + 2, 1)
  return Buffer.concat([head, Buffer.alloc(2)])
}
const errorOf = (code: string): Buffer =>
  message(
    "E",
    `S${ENDING.test(code) ? "FATAL" : "ERROR"}`,
    `V${ENDING.test(code) ? "FATAL" : "ERROR"}`,
    `C${code}`,
    "Ma fault that the test asked for",
    "",
  )
