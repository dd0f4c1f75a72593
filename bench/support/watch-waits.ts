// Thread: one small request after the other until it is told to stop, then how long each took, in milliseconds.
import { parentPort, workerData } from "node:worker_threads"
import { request } from "undici"

const { url, key }: { url: string; key: string } = workerData
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
while (!isOver) await ask()
parentPort?.postMessage(waits)
