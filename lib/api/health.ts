import packageJson from "../../package.json" with { type: "json" }
import { makeLog } from "../core/log.ts"
import { once } from "../core/runtime.ts"
import { systemSql } from "../db/system.ts"
import { json, type Reply } from "./reply.ts"

const PATIENCE = 3000

/** One row of the table that requests are counted in: what cannot be written here, no request can write. */
const WRITE = `insert into "RateBucket" (key, level) values ('health', 0) on conflict (key) do update set "updatedAt" = now()`

/** The version of Livery that runs. */
export const { version } = packageJson

/** Whether a request target asks for the health of this process. */
export const isHealth = (target: string): boolean => target.split("?", 1)[0] === "/api/health"

/**
 * `ok` when the process can serve, else 503 with the part that fails: "database" when it does not answer, "database
 * writes" when it answers and stores nothing (a full disk, a standby).
 */
export async function health(): Promise<Reply> {
  const failing = await failingPart()
  if (!failing) return json({ status: "ok", version })
  return {
    ...json({ status: "failing", version, failing: [failing] }, 503),
    headers: { "Retry-After": "2" },
  }
}

type Part = "database" | "database writes"
const running = () => once("health.running", () => ({ look: null as Promise<Part | null> | null }))

/**
 * The part that fails, or null when the process can serve. One look at a time, however often it is asked for: a database
 * that hangs is not asked again and again.
 */
export function failingPart(): Promise<Part | null> {
  const state = running()
  state.look ??= look().finally(() => {
    state.look = null
  })
  return state.look
}

async function look(): Promise<Part | null> {
  if (await answers(WRITE)) return null
  return (await answers("select 1")) ? "database writes" : "database"
}

async function answers(statement: string): Promise<boolean> {
  const asked = systemSql()
    .query(statement)
    .then(
      () => true,
      (error) => {
        makeLog({ stage: "health" }).error("the database does not serve", {}, error.cause ?? error)
        return false
      },
    )
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref())
  return Promise.race([asked, late])
}
