import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { apiListener, isApi } from "#lib/api/node/api-listener.ts"
import { drain } from "#lib/api/node/drain.ts"
import { refuseForeign } from "#lib/api/node/refuse-foreign.ts"
import { refuseMalformed } from "#lib/api/node/refuse-malformed.ts"
import { serveAsk } from "#lib/api/node/serve-ask.ts"
import { spokenFor } from "#lib/api/node/spoken-for.ts"
import { verifyHost } from "#lib/api/node/verified-host.ts"
import { serveWidgetFile } from "#lib/api/node/widget-files.ts"
import { serveWordsFile } from "#lib/api/node/words-files.ts"
import { env } from "#lib/core/env.ts"
import { awaitTries } from "#lib/core/keep-trying.ts"
import { type Log, makeLog } from "#lib/core/log.ts"
import { speaking } from "#lib/core/spoken-language.ts"
import { closePools } from "#lib/db/close-pools.ts"
import { recoverAnswers } from "#lib/domain/chat/chat.ts"
import { stopDispatched } from "#lib/domain/dispatch/dispatch.ts"
import { openStorage } from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"

const RECOVER_EVERY = 5_000

export type Running = {
  url: string
  /** Drains requests, then lets go of everything but the database server. */
  close(): Promise<void>
}

/** One process of Livery: the APIs, the web app and the jobs. The database must be up and named by DATABASE_URL. */
export async function serve(): Promise<Running> {
  const { PORT, HOST, LIVERY_WEB, NODE_ENV } = env()
  const dev = NODE_ENV === "development"
  const log = makeLog({ stage: "server" })
  registerQuotes()
  await openStorage()
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  })
  const web = LIVERY_WEB === "on" ? await openWeb(server, dev) : undefined
  const api = apiListener()
  server.on("request", (incoming, outgoing) => {
    if (refuseMalformed(incoming, outgoing)) return
    if (serveAsk(incoming, outgoing)) return
    if (serveWidgetFile(incoming, outgoing) || serveWordsFile(incoming, outgoing)) return
    // In development the API goes through Next, for reload.
    if (isApi(incoming.url ?? "") && !(dev && web)) return api(incoming, outgoing)
    if (!web) return outgoing.writeHead(404).end()
    if (!verifyHost(incoming))
      return outgoing.writeHead(400, { Connection: "close" }).end("Bad Host header\n")
    refuseForeign(incoming, outgoing)
      .then(async (refused) => {
        if (refused) return
        await speaking(await spokenFor(incoming), () => web.listener(incoming, outgoing))
      })
      .catch((error) => {
        log.error("a page failed", { method: incoming.method }, error)
        outgoing.destroy()
      })
  })
  // One request's stray failure must not end everybody's process.
  process.on("unhandledRejection", (error) => log.error("a failure that nobody caught", {}, error))
  // Before anything is begun that would have to be left: another process may have the port.
  const { address, port } = await listen(server, PORT, HOST)
  const stopRecovery = keepRecovering(log)
  // In development the jobs have a process of their own, which starts again when they change.
  const worker = dev ? undefined : await startWorker()
  // Where Next asks itself for the page that a server action leads to; it would else take port 3000 for its own.
  process.env.__NEXT_PRIVATE_ORIGIN = HOST ? origin(address, port) : origin("127.0.0.1", port)
  return {
    url: env().LIVERY_URL ?? `http://localhost:${port}`,
    async close() {
      await drain(server)
      await stopDispatched()
      await awaitTries(10_000)
      stopRecovery()
      await worker?.stop()
      await web?.close()
      await closePools()
    },
  }
}

/** Next as a listener. Loaded only where it is wanted: the APIs start without a build. */
async function openWeb(httpServer: Server, dev: boolean) {
  const { default: next } = await import("next")
  const app = next({ dev, dir: import.meta.dirname, httpServer })
  await app.prepare()
  const listener = app.getRequestHandler()
  if (dev) httpServer.on("upgrade", app.getUpgradeHandler())
  return { listener, close: () => app.close() }
}

/** Closes answers whose process died, from the first moment on. */
function keepRecovering(log: Log): () => void {
  const recover = () =>
    recoverAnswers().then(
      (count) => count && log.info("closed answers that were cut off", { count }),
      (error) => log.error("could not close answers that were cut off", {}, error),
    )
  void recover()
  const timer = setInterval(recover, RECOVER_EVERY)
  return () => clearInterval(timer)
}

function listen(server: Server, port: number, host: string | undefined): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen({ port, host }, () => {
      server.off("error", reject)
      resolve(server.address() as AddressInfo)
    })
  })
}

const origin = (address: string, port: number) =>
  `http://${address.includes(":") ? `[${address}]` : address}:${port}`

if (import.meta.main) {
  const { url, close } = await serve()
  console.log(`Livery is ready: ${url}`)
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => close().then(() => process.exit(0)))
}
