import { fork } from "node:child_process"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { freePort } from "../../scripts/steps/free-port.ts"
import { root } from "../../scripts/steps/root.ts"
import { processorTime } from "./processor-time.ts"
import type { Served } from "./serve-checkout.ts"

interface Ways {
  /** The program that makes the passages and questions, and how many. */
  corpus: string
  size: string
  /** A folder for the database. */
  data: string
  mockPort: number
}

/** Serves the code of a checkout over a database of its own, with the mock model. */
export async function startCheckout(folder: string, { corpus, size, data, mockPort }: Ways) {
  await mkdir(data)
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    LIVERY_WEB: "off",
    LIVERY_DATA: data,
    LIVERY_SECRET: "a secret that only this benchmark uses",
    LIVERY_RATE_LIMITS: "off",
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: `http://127.0.0.1:${mockPort}/v1`,
    LIVERY_LOG: "warn",
  }
  const child = fork(join(root, "bench/support/serve-checkout.ts"), [folder, corpus, size, data], {
    env,
    cwd: folder,
    // What older checkouts say while they end is no result; a failure to start is told below.
    silent: true,
  })
  const ended = new Promise<void>((done) => child.once("exit", () => done()))
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2000)
    })
  const served = await Promise.race([
    new Promise<Served>((done) => child.once("message", (message) => done(message as Served))),
    ended.then((): never => {
      throw new Error(`${folder} could not be served: ${said}`)
    }),
  ])
  return {
    ...served,
    port,
    /** Of the Tenant API and of the action API. */
    headers: { "x-api-key": served.key, authorization: `Bearer ${served.secretKey}` },
    /** Milliseconds of processor time that server and database have used until now. */
    used: () => processorTime(child.pid ?? 0),
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
export type Checkout = Awaited<ReturnType<typeof startCheckout>>
