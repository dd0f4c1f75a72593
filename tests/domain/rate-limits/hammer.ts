import { setImmediate as breathe } from "node:timers/promises"
import { closePools } from "#lib/db/close-pools.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

// Asks for permits of one key from `start` to `end` and prints how many it got, and how many leases that cost at most.
const [key = "", start = "0", end = "0"] = process.argv.slice(2)
let admitted = 0
await admit("address", "warm the connection")
while (Date.now() < Number(start)) await breathe()
while (Date.now() < Number(end)) {
  const quotas = await Promise.all(Array.from({ length: 4 }, () => admit("key", key)))
  admitted += quotas.filter((quota) => quota?.admitted).length
  await breathe()
}
process.stdout.write(JSON.stringify({ admitted }))
await closePools()
