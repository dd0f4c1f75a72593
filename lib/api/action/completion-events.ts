import type { LiveryError } from "../../core/errors.ts"
import { activityMessage, type ChatEvent } from "../../domain/chat/schema.ts"
import type { Citation, EndReason, MessageView } from "../../domain/conversations/schema.ts"
import { failureOf } from "../turn-failure.ts"
import { codeOf } from "./errors.ts"

/** One event of a completion as the action API writes it. */
export interface Line {
  type: string
  data: object
}
interface Result {
  id?: string
  text: string
  usage: { token: number }
  end: { reason: EndReason }
  /** Whether what was asked is answered, why not, and what the answer quotes; of an answer that was finished. */
  answered?: boolean | null
  reason?: MessageView["reason"]
  citations?: Citation[]
  /** Calls that were handed out, where the answer ends with them. */
  messages?: object[]
}
export type ResultLine = Line & { type: "result"; data: Result }
/** What ended a completion before it had anything to show. */
export interface FailedLine extends Line {
  type: "error"
  failure: LiveryError
}

export const errorLine = (failure: LiveryError): FailedLine => ({
  type: "error",
  data: { message: failure.message, code: codeOf(failure).code },
  failure,
})

/** About how many tokens a text has; what the person wrote is not charged by it. */
const tokensOf = (text: string) => Math.ceil(text.length / 4)

/**
 * The events of a turn in the action API's words and order: sendResult, completeBegin, token…, message, usage,
 * completeEnd, receiveResult, result (contract: events keep their order). What failed on the way is an error; where
 * something was said before, the result follows with it. `isStored`: receiveResult is told.
 */
export async function* completionEvents(
  events: AsyncGenerator<ChatEvent, void>,
  { isStored, entities = [] }: { isStored: boolean; entities?: readonly unknown[] | undefined },
): AsyncGenerator<Line, void> {
  let answerId: string | null = null
  let text = ""
  let used = 0
  const activities: object[] = []
  let outcome: Pick<Result, "answered" | "reason" | "citations"> = {}
  function* ended(reason: EndReason): Generator<Line> {
    yield { type: "completeEnd", data: { reason } }
    const result: Result = {
      ...(answerId && { id: answerId }),
      text,
      usage: { token: used },
      end: { reason },
      ...outcome,
      ...(activities.length && { messages: activities }),
    }
    if (isStored) yield { type: "receiveResult", data: result }
    yield { type: "result", data: result }
  }
  for await (const event of events) {
    switch (event.type) {
      case "accepted": {
        answerId = event.answerId
        const { id, text: said } = event.userMessage
        yield { type: "sendResult", data: { id, text: said, entities, usage: { token: tokensOf(said) } } }
        yield { type: "completeBegin", data: {} }
        break
      }
      case "began":
        answerId = event.answerId
        yield { type: "completeBegin", data: {} }
        break
      case "token":
        text += event.text
        yield { type: "token", data: { token: event.text } }
        break
      case "reasoning":
        yield { type: "reasoningToken", data: { token: event.text } }
        break
      case "compacting": {
        if (event.phase === "end") yield { type: "compactionEnd", data: { success: event.success } }
        else {
          const { summarised, kept, tokens } = event
          const data = { messagesToSummarize: summarised, messagesToKeep: kept, estimatedTokens: tokens }
          yield { type: "compactionBegin", data }
        }
        break
      }
      case "operation": {
        const { id, name, input } = event
        const type = event.phase === "begin" ? "operationBegin" : "operationEnd"
        yield { type, data: { id, action: { id, kind: "function", name, input } } }
        break
      }
      case "waiting": {
        const { channel, name, input: args, message } = event
        const data = { channel, function: { name, args } }
        if (event.phase === "begin") yield { type: "waitForChannelMessageBegin", data }
        else yield { type: "waitForChannelMessageEnd", data: { ...data, message } }
        break
      }
      case "activity": {
        const message = activityMessage(event.activity)
        activities.push(message)
        yield { type: "message", data: message }
        break
      }
      case "message": {
        const { answered, reason, citations } = event.message
        outcome = { answered, reason, citations }
        if (event.message.text || !activities.length)
          yield { type: "message", data: { type: "bot", text: event.message.text, ...outcome } }
        break
      }
      case "usage":
        used = event.inputTokens + event.outputTokens
        yield {
          type: "usage",
          data: {
            model: event.model,
            ...(event.requestedModel && { requestedModel: event.requestedModel }),
            inputTokensUsed: event.inputTokens,
            outputTokensUsed: event.outputTokens,
          },
        }
        break
      case "finished":
        yield* ended(event.endReason)
        break
      case "failed":
        if (event.code === "ABORTED") {
          yield { type: "abort", data: { reason: "The answer was stopped" } }
          yield* ended("abort")
          break
        }
        yield errorLine(failureOf(event))
        if (text) yield* ended("error")
    }
  }
}

/**
 * What a completion came to, for those who wait for it as one answer. A failure is thrown; but what was said before it is
 * an answer, since a client that repeats the request on an error would say its words twice.
 */
export async function completionResult(lines: AsyncGenerator<Line, void>): Promise<Result> {
  let failure: LiveryError | undefined
  for await (const line of lines) {
    if (isFailed(line)) failure = line.failure
    if (isResult(line)) return line.data
  }
  throw failure ?? new Error("a completion ends with a result or fails")
}

const isFailed = (line: Line): line is FailedLine => line.type === "error"
export const isResult = (line: Line): line is ResultLine => line.type === "result"
