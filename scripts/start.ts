import { readEnv } from "#lib/core/env.ts"
import { closePools } from "#lib/db/close-pools.ts"
import { announce } from "./steps/announce.ts"
import { buildApp } from "./steps/build-app.ts"
import { buildWidget, watchWidget } from "./steps/build-widget.ts"
import { buildWords } from "./steps/build-words.ts"
import { stopOnSignal } from "./steps/exit.ts"
import { needFreePort, portTaken } from "./steps/free-port.ts"
import { generateClient } from "./steps/generate-client.ts"
import { loadSettings } from "./steps/load-settings.ts"
import { openDatabase } from "./steps/open-database.ts"
import { seedDemo } from "./steps/seed-demo.ts"
import { setUpAddress } from "./steps/set-up-address.ts"
import { watchWorker } from "./steps/watch-worker.ts"

type Running = { close(): Promise<void> }
const mode = process.argv.includes("--worker") ? "worker" : process.argv.includes("--dev") ? "dev" : "app"

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start() {
  loadSettings()
  Object.assign(process.env, {
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  })
  const { PORT, HOST, LIVERY_WEB } = readEnv(process.env)
  if (mode !== "worker") await needFreePort(PORT, HOST)

  await generateClient()
  const [opened, built, widget] = await Promise.allSettled([
    openDatabase(),
    mode === "worker" || LIVERY_WEB !== "on" ? undefined : mode === "dev" ? buildWords() : buildApp(),
    mode === "worker" ? undefined : buildWidget(),
  ])
  const database = opened.status === "fulfilled" ? opened.value : undefined
  const running: Running[] = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= Promise.all(running.map((part) => part.close())).then(() => database?.leave())
    return stopping
  }
  try {
    if (opened.status === "rejected") throw opened.reason
    if (built.status === "rejected") throw built.reason
    if (widget.status === "rejected") throw widget.reason
    stopOnSignal(stop)
    if (mode === "worker") {
      const { work } = await import("./steps/work.ts")
      running.push(await work())
      return console.log("Working on jobs. Ctrl-C stops.")
    }
    running.push({ close: closePools })
    const signIns = await seedDemo(opened.value)
    const { serve } = await import("../server.ts")
    const server = await serve()
    // The server closes the connections itself, after its last request.
    running.splice(0, 1, server)
    if (mode === "dev") running.push(watchWorker(), watchWidget())
    const { hasAdministrator, makeSetupSecret } = await import("#lib/domain/identity/identity.ts")
    const setUp = (await hasAdministrator()) ? null : setUpAddress(server.url, await makeSetupSecret())
    const { bundled } = opened.value
    console.log(announce({ url: server.url, bundled, dev: mode === "dev", signIns, setUp }))
  } catch (error) {
    // Whoever asked it to stop while it started took the database from under the rest.
    if (stopping) return
    await stop()
    if (isPortTaken(error)) throw new Error(await portTaken(PORT))
    throw error
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE"
}
