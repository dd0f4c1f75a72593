// Asks with many visitors at once in two processes, kills one in the middle of each round, and looks whether a budget or a
// wallet was passed and whether all sums agree.
import { parseArgs } from "node:util"
import { startMockModel } from "../tests/support/mock-model.ts"
import { budgetRound } from "./support/budget-rounds.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    visitors: { type: "string", default: "1000" },
  },
})
const mock = await startMockModel({
  answer: "word ".repeat(20),
  pace: 5,
  usage: { prompt: 300, completion: 100 },
})
const env = {
  OPENAI_BASE_URL: mock.url,
  LIVERY_MODEL: "openai/mock/maxTokens=200",
  LIVERY_RATE_LIMITS: "off",
  LIVERY_LOG: "error",
}
Object.assign(process.env, env)
const scratch = await openScratchDatabase()
let wrong = 0
try {
  for (let round = 1; round <= Number(values.rounds); round++) {
    const outcome = await budgetRound({ round, visitors: Number(values.visitors), mock })
    const { faults, answered, quoted, died, spent, budget, charged, wallet } = outcome
    wrong += faults.length
    console.log(
      [
        `round ${round}: ${answered} by the model, ${quoted} quoted, ${died} with the process that was killed`,
        `${spent} of a budget of ${budget}, ${charged} of a wallet of ${wallet}`,
        faults.length === 0 ? "none passed, all sums agree" : faults.join("; "),
      ].join(" | "),
    )
  }
  console.log(wrong === 0 ? "exact in every round" : `${wrong} faults`)
} finally {
  mock.close()
  await scratch.leave()
}
process.exit(wrong === 0 ? 0 : 1)
