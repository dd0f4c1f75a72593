// Chat, key-only and list rates of Livery beside the reference's limit program, interleaved in one run.
import { parseArgs } from "node:util"
import { compareRates, kindsOf } from "./support/compare.ts"
import { startPrograms } from "./support/programs.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    size: { type: "string", default: "10k" },
    seconds: { type: "string", default: "4" },
    reps: { type: "string", default: "3" },
    concurrency: { type: "string", default: "1,16,64" },
  },
})
const { reference, size, seconds, reps } = values
if (!reference) throw new Error("--reference names the folder of the limit, load and mock-llm programs")

const programs = await startPrograms({ reference, size })
try {
  for (const kind of kindsOf(programs))
    for (const connections of values.concurrency.split(",").map(Number))
      await compareRates(programs, kind, { connections, seconds: Number(seconds), reps: Number(reps) })
} finally {
  await programs.stop()
}
process.exit(0)
