// Time to the first token of Livery's streams beside the model alone and the reference's limit program, and many at once.
import { parseArgs } from "node:util"
import { firstTokens, manyStreams, type Streamed } from "./support/first-token.ts"
import { LIMIT, LIVERY, MOCK, startPrograms } from "./support/programs.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    size: { type: "string", default: "1k" },
    count: { type: "string", default: "300" },
    streams: { type: "string", default: "64" },
    seconds: { type: "string", default: "15" },
  },
})
const { reference, size } = values
if (!reference) throw new Error("--reference names the folder of the limit, load and mock-llm programs")

const programs = await startPrograms({ reference, size })
const { tenant, questions } = programs
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
try {
  const model: Streamed = {
    port: MOCK,
    headers: {},
    request: (n) => ({
      path: "/v1/chat/completions",
      body: { model: "mock", stream: true, messages: [{ role: "user", content: pick(questions, n) }] },
    }),
  }
  const limit: Streamed = {
    port: LIMIT,
    headers: { "x-api-key": "tk_key_1" },
    request: (n) => ({
      path: "/api/v1/chat",
      body: { conversation_id: 1 + 1000 * (n % 90), message: pick(questions, n), stream: true },
    }),
  }
  const tenantApi: Streamed = {
    port: LIVERY,
    headers: { "x-api-key": tenant.key, accept: "text/event-stream" },
    request: (n) => ({
      path: `/api/v1/conversations/${pick(tenant.sessions, n)}/messages`,
      body: { message: pick(questions, n) },
    }),
  }
  const actionApi: Streamed = {
    port: LIVERY,
    headers: { authorization: `Bearer ${tenant.secretKey}`, accept: "application/jsonl" },
    request: (n) => ({
      path: "/api/v1/conversation/complete",
      body: { botId: tenant.botId, messages: [{ type: "user", text: pick(questions, n) }] },
    }),
  }
  const names = ["model alone", "limit program", "Tenant API", "action API (stateless)"]
  const times = await firstTokens([model, limit, tenantApi, actionApi], Number(values.count))
  const at = (share: number) => times.map((each) => each[Math.floor(share * each.length)] ?? 0)
  const [p50, p95] = [at(0.5), at(0.95)]
  const added = p50.map((ms) => ms - (p50[0] ?? 0))
  console.log(
    "| first token, one connection | p50 ms | p95 ms | added to the model, p50 | times the limit's |",
  )
  console.log("| --- | --- | --- | --- | --- |")
  for (const [i, name] of names.entries()) {
    const times = i > 1 ? ((added[i] ?? 0) / (added[1] || 1)).toFixed(1) : ""
    console.log(
      `| ${name} | ${p50[i]?.toFixed(2)} | ${p95[i]?.toFixed(2)} | ${added[i]?.toFixed(2)} | ${times} |`,
    )
  }
  for (const [name, program] of [
    ["Tenant API", tenantApi],
    ["action API", actionApi],
  ] as const) {
    const { done, faults } = await manyStreams(program, Number(values.streams), Number(values.seconds))
    console.log(
      `${values.streams} streams at once, ${name}: ${done} answers in ${values.seconds} s, ${faults.length} errors${faults[0] ? ` (${faults[0]})` : ""}`,
    )
  }
} finally {
  await programs.stop()
}
process.exit(0)
