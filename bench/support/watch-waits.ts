// Thread: one small request after the other until it is told to stop, then how long each took, in milliseconds.
import { setTimeout as pause } from "node:timers/promises"
import { parentPort, workerData } from "node:worker_threads"
import { request } from "undici"

/** `pauseMs`: between two of them, so that asking is no load of its own. */
const { url, key, pauseMs = 0 }: { url: string; key: string; pauseMs?: number } = workerData
const waits: number[] = []
let isOver = false
parentPort?.once("message", () => {
  isOver = true
})

async function ask(): Promise<void> {
  const began = performance.now()
  const answer = await request(url, { headers: { "X-API-Key": key } })
  await answer.body.dump()
  if (answer.statusCode !== 200) throw new Error(`another account was answered ${answer.statusCode}`)
  waits.push(performance.now() - began)
}

await ask()
parentPort?.postMessage("ready")
while (!isOver) {
  await ask()
  if (pauseMs) await pause(pauseMs)
}
parentPort?.postMessage(waits)
