import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { root } from "../../scripts/steps/root.ts"
import { start } from "./processes.ts"

interface Rounds {
  rounds: number
  port: number
  /** Tenant API key of an account with a default bot. */
  key: string
  /** Environment of the server: database, model, data directory. */
  env: Record<string, string>
}
interface Shown {
  sender: "user" | "bot"
  message: string
  status?: string
}

/**
 * Kills the server with SIGKILL at a random moment of a streamed answer, once a round, each in a conversation of its own;
 * then starts it again and waits until no answer is pending. Returns each conversation's messages, and whether the server
 * had acknowledged the visitor's message before it died.
 */
export async function killRounds({ rounds, port, key, env }: Rounds) {
  const serve = () =>
    start([join(root, "server.ts")], { ...env, PORT: String(port), LIVERY_WEB: "off" }, /Livery is ready/)
  const headers = { "x-api-key": key, "content-type": "application/json", accept: "text/event-stream" }
  const base = `http://127.0.0.1:${port}/api/v1/conversations`
  const acknowledged: boolean[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await serve()
    const body = JSON.stringify({ message: `question ${round}` })
    const answer = await fetch(`${base}/kill-${round}/messages`, { method: "POST", headers, body })
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    acknowledged.push(answer.ok && first?.value !== undefined)
    await wait(Math.random() * 1500)
    server.removeAllListeners("exit")
    const gone = new Promise((resolve) => server.once("exit", resolve))
    server.kill("SIGKILL")
    await gone
    await reader?.cancel().catch(() => {})
  }
  const server = await serve()
  const restarted = performance.now()
  const conversations: Shown[][] = []
  for (let round = 0; round < rounds; round++) {
    for (;;) {
      const response = await fetch(`${base}/kill-${round}`, { headers: { "x-api-key": key } })
      const { data } = (await response.json()) as { data?: { messages: Shown[] } }
      const messages = data?.messages ?? []
      if (!messages.some(({ status }) => status === "pending") || performance.now() - restarted > 60_000) {
        conversations.push(messages)
        break
      }
      await wait(250)
    }
  }
  const seconds = (performance.now() - restarted) / 1000
  server.removeAllListeners("exit")
  server.kill("SIGTERM")
  return { conversations, acknowledged, seconds }
}
