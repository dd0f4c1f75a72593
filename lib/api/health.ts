import packageJson from "../../package.json" with { type: "json" }
import { systemSql } from "../db/system.ts"
import { json, type Reply } from "./reply.ts"

const PATIENCE = 3000

/** Whether a request target asks for the health of this process. */
export const isHealth = (target: string): boolean => target.split("?", 1)[0] === "/api/health"

/** `ok` when the process can serve, else 503 with the part that fails. */
export async function health(): Promise<Reply> {
  const { version } = packageJson
  const database = await answers(systemSql().query("select 1"))
  if (database) return json({ status: "ok", version })
  return {
    ...json({ status: "failing", version, failing: ["database"] }, 503),
    headers: { "Retry-After": "2" },
  }
}

const answers = (asked: Promise<unknown>): Promise<boolean> => {
  const given = asked.then(
    () => true,
    () => false,
  )
  return Promise.race([given, new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref())])
}
