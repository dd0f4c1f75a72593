import type { Server } from "node:http"
import { setTimeout as wait } from "node:timers/promises"

const PATIENCE = 10_000
/** What a cut answer needs to write down its text so far. */
const AFTERWARDS = 300

/** Stops accepting, lets requests finish for ten seconds, then cuts the rest; cut answers are kept as partial. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)))
  server.closeIdleConnections()
  const sweep = setInterval(() => server.closeIdleConnections(), 250)
  const done = await Promise.race([closed, wait(PATIENCE, false, { ref: false })])
  clearInterval(sweep)
  if (done) return
  server.closeAllConnections()
  await wait(AFTERWARDS)
}
