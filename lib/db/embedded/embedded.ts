import { mkdir } from "node:fs/promises"
import { resolve } from "node:path"
import { findHome } from "./home.ts"
import { initialise } from "./initialise.ts"
import { type Embedded, holdLease } from "./lease.ts"

export type { Embedded } from "./lease.ts"

/**
 * The bundled PostgreSQL for a data directory: made on first use, started, or adopted when it already runs (for
 * another process, or for one that was killed). While held it is started again should it die. `durable: false` trades
 * safety against crashes for speed (tests).
 */
export async function startEmbedded(dataDir: string, { durable = true } = {}): Promise<Embedded> {
  if (process.platform === "win32")
    throw new Error("The bundled database does not run on Windows yet: set DATABASE_URL, or use WSL")
  await mkdir(resolve(dataDir), { recursive: true })
  const home = await findHome(resolve(dataDir))
  await initialise(home)
  return holdLease(home, durable)
}
