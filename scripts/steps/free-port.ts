import { randomInt } from "node:crypto"
import { createServer } from "node:net"
import { setTimeout as wait } from "node:timers/promises"

const PATIENCE = 3000

/**
 * Throws one clear line when the port is taken. Waits a moment first, because a predecessor that was killed may still
 * be going.
 */
export async function needFreePort(port: number, host: string | undefined): Promise<void> {
  if (port === 0) return
  const deadline = Date.now() + PATIENCE
  while (!(await isFree(port, host))) {
    if (Date.now() > deadline) throw new Error(await portTaken(port))
    await wait(100)
  }
}

/** What to tell people when the port is taken. */
export async function portTaken(port: number): Promise<string> {
  const health = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(10_000) })
    .then((response) => response.json())
    .catch(() => undefined)
  if (health && typeof health === "object" && "status" in health && "version" in health)
    return `Livery already runs at http://localhost:${port}. For a second one choose another port: PORT=${port + 1} npm start`
  return `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`
}

function isFree(port: number, host: string | undefined): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") return resolve(false)
      reject(new Error(`Cannot listen on port ${port}${host ? ` of ${host}` : ""}: ${error.message}`))
    })
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/**
 * A port that nobody listens on now. It lies below those that systems give to connections and to servers that ask for
 * any port (Linux from 32768, others from 49152), so that it is still free when a server begins, or comes back, later.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port, undefined)) return port
  }
}
