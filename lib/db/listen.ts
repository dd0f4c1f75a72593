import { EventEmitter } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { makeLog } from "../core/log.ts"
import { once } from "../core/runtime.ts"
import { directAddress } from "./roles/role-address.ts"

const RETRY_MS = 1000
/** Emitted when notifications may have been missed: everybody looks again. */
const MISSED = "missed"

interface Listening {
  heard: EventEmitter
  stop(): Promise<void>
}

/**
 * Calls back for every payload that PostgreSQL is notified of on a topic, and without one after the connection was lost
 * and found again, when some may have been missed. One connection a topic and process. Returns what ends it.
 */
export function listen(topic: "livery_channel", heard: (payload?: string) => void): () => void {
  const all = listeners()
  let listening = all.get(topic)
  if (!listening) {
    listening = open(topic)
    all.set(topic, listening)
  }
  const { heard: emitter } = listening
  const missed = () => heard()
  emitter.on("payload", heard)
  emitter.on(MISSED, missed)
  return () => {
    emitter.off("payload", heard)
    emitter.off(MISSED, missed)
  }
}

/** Ends every connection that listens. */
export async function stopListening(): Promise<void> {
  const open = [...listeners().values()]
  listeners().clear()
  await Promise.all(open.map(({ stop }) => stop()))
}

const listeners = () => once("listeners", () => new Map<string, Listening>())

function open(topic: string): Listening {
  const heard = new EventEmitter().setMaxListeners(0)
  const ended = new AbortController()
  const running = keepListening(topic, heard, ended.signal)
  return {
    heard,
    async stop() {
      ended.abort()
      await running
    },
  }
}

async function keepListening(topic: string, heard: EventEmitter, signal: AbortSignal) {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: directAddress("app"),
      application_name: "livery listen",
    })
    const lost = new Promise<void>((resolve) => {
      client.on("end", resolve)
      client.on("error", () => resolve())
      signal.addEventListener("abort", () => resolve(), { once: true })
    })
    client.on("notification", ({ payload }) => heard.emit("payload", payload))
    try {
      await client.connect()
      await client.query(`listen ${topic}`)
      heard.emit(MISSED)
      await lost
    } catch (error) {
      makeLog().warn("cannot listen to the database", { code: (error as Error).name })
    }
    await client.end().catch(() => {})
    if (!signal.aborted) await pause(RETRY_MS, undefined, { signal }).catch(() => {})
  }
}
