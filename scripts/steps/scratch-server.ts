import { createHash } from "node:crypto"
import { homedir, tmpdir } from "node:os"
import { join } from "node:path"
import { type Embedded, startEmbedded } from "#lib/db/embedded/embedded.ts"
import { root } from "./root.ts"

/**
 * The server for tests and checks: DATABASE_URL's, else a bundled one of this checkout that trades safety for speed. Call
 * `leave` at the end.
 */
export async function startScratchServer(): Promise<Embedded> {
  const given = process.env.DATABASE_URL
  return given ? { url: given, leave: async () => {} } : startEmbedded(dataDir(), { durable: false })
}

/** One folder for each checkout and user, outside the checkout because "nobody" must reach it when root runs tests. */
function dataDir(): string {
  const checkout = createHash("sha256")
    .update(`${join(root, "tests/setup")} ${homedir()}`)
    .digest("hex")
    .slice(0, 12)
  return join(tmpdir(), `livery-test-${checkout}`)
}
