import type { LanguageModelV4Message, LanguageModelV4ToolResultPart } from "@ai-sdk/provider"
import type { ModelCall } from "../models/models.ts"
import type { Publication } from "../pubsub/pubsub.ts"
import type { CallerFunction } from "./call-inputs.ts"
import type { Activity, ChatEvent } from "./schema.ts"

export type CallEvent = Extract<ChatEvent, { type: "operation" | "waiting" | "activity" }>
/** Makes ready to hear the next message of a channel. */
export type Await = (channel: string) => Promise<Publication>

/**
 * Answers the calls that a model made: with the result that the caller gave, or with the next message of its channel.
 * The results are put behind the calls in `done`. Calls without a result are handed out as activities, and true is
 * returned: the answer ends here.
 */
export async function* answerCalls(
  calls: readonly ModelCall[],
  {
    functions,
    done,
    waitFor,
  }: { functions: readonly CallerFunction[]; done: LanguageModelV4Message[]; waitFor: Await },
): AsyncGenerator<CallEvent, boolean> {
  const results: LanguageModelV4ToolResultPart[] = []
  const activities: Activity[] = []
  let handsOut = false
  for (const { id, name, input: written } of calls) {
    const input = inputOf(written)
    const called = functions.find((each) => each.name === name)
    if (!called) {
      results.push(resultOf({ id, name }, { type: "error-text", value: "There is no such function" }))
      continue
    }
    const { result } = called
    if (!result) {
      handsOut = true
      activities.push({ id, name, input })
      continue
    }
    yield { type: "operation", phase: "begin", id, name, input }
    const value =
      "channel" in result ? yield* published(result.channel, { name, input }, waitFor) : result.data
    yield { type: "operation", phase: "end", id, name, input }
    activities.push({ id, name, input, result: value ?? null })
    const output =
      value === undefined
        ? { type: "error-text" as const, value: "The function did not answer in time" }
        : { type: "text" as const, value: typeof value === "string" ? value : JSON.stringify(value) }
    results.push(resultOf({ id, name }, output))
  }
  if (results.length) done.push({ role: "tool", content: results })
  if (handsOut) for (const activity of activities) yield { type: "activity", activity }
  return handsOut
}

/** The next message of a channel; its caller is told when to publish and that it was heard. */
async function* published(
  channel: string,
  call: { name: string; input: unknown },
  waitFor: Await,
): AsyncGenerator<CallEvent, unknown> {
  const publication = await waitFor(channel)
  yield { type: "waiting", phase: "begin", channel, ...call }
  const message = await publication.next()
  yield { type: "waiting", phase: "end", channel, ...call, message: message ?? null }
  return message
}

const resultOf = (
  { id: toolCallId, name: toolName }: { id: string; name: string },
  output: LanguageModelV4ToolResultPart["output"],
): LanguageModelV4ToolResultPart => ({ type: "tool-result", toolCallId, toolName, output })

/** Arguments as the model wrote them; what is not JSON stays a text. */
export function inputOf(written: string): unknown {
  try {
    return JSON.parse(written || "{}")
  } catch {
    return { input: written }
  }
}
