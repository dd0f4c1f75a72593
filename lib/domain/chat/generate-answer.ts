import { setTimeout as pause } from "node:timers/promises"
import type { LanguageModelV4FunctionTool, LanguageModelV4Message } from "@ai-sdk/provider"
import type { EndReason } from "../conversations/schema.ts"
import {
  type ChosenModel,
  canContinue,
  type GenerateEnd,
  generate,
  type ModelCall,
  type NoAnswerReason,
} from "../models/models.ts"
import type { BuiltPrompt } from "./build-prompt.ts"
import { type Await, answerCalls, type CallEvent, inputOf } from "./call-functions.ts"
import type { CallerFunction } from "./call-inputs.ts"
import type { TokenMeter } from "./token-meter.ts"

export interface AnswerPlan {
  chosen: ChosenModel
  /** The prompt, fitted beside what this answer has come to so far. */
  prompt(tail: readonly LanguageModelV4Message[]): Promise<BuiltPrompt>
  functions: readonly CallerFunction[]
  /** Whether nothing was answered before, so that functions of the start are due. */
  isStart: boolean
  limits: { iterations: number; continuations: number; calls: number }
  meter: TokenMeter
  waitFor: Await
  signal: AbortSignal
  stream: boolean
}

export type AnswerEvent =
  | { type: "token" | "reasoning"; text: string }
  | CallEvent
  /** `broken`: the upstream's fault that ended it, beyond help. `noAnswer`: why it answers nothing, where the model says so. */
  | { type: "end"; reason: EndReason; broken: unknown; noAnswer?: NoAnswerReason | null }

/** How long to wait before an answer that broke off is continued: this times how often it was, in milliseconds. */
const BREATHER = 100

const CONTINUE =
  "Your message was cut off. Go on exactly where it stops, in the middle of a word if need be; repeat nothing and say nothing about it."

/**
 * One answer, however many calls of the model it takes: calls of functions are answered and the model goes on; what
 * breaks off (length, an empty stop, a lost connection) is continued, so that the texts put together are one (contract:
 * an answer that breaks off is continued). A fault before anything was said is thrown.
 */
export async function* generateAnswer(plan: AnswerPlan): AsyncGenerator<AnswerEvent, void> {
  const { chosen, functions, limits, meter, signal, stream } = plan
  const tools = functions.map(toolOf)
  const due = plan.isStart ? namesOf(functions, "start") : []
  const done: LanguageModelV4Message[] = []
  let saidAnything = false
  let saying = ""
  let ending = false
  let iterations = 0
  let continuations = 0
  let called = 0
  for (;;) {
    const forced = due.shift()
    const { prompt } = await plan.prompt(saying ? [...done, said(saying), CONTINUE_MESSAGE] : done)
    const allowed = await meter.begin(prompt)
    if (allowed === 0) return yield { type: "end", reason: "length", broken: null }
    const calls: ModelCall[] = []
    let spoken = ""
    let end: GenerateEnd | undefined
    let broken: unknown = null
    try {
      const toolChoice = forced === undefined ? undefined : { type: "tool" as const, toolName: forced }
      const request = { prompt, signal, stream, tools, toolChoice, maxOutputTokens: allowed }
      for await (const piece of generate(chosen, request)) {
        if (piece.type === "end") end = piece
        else if (piece.type === "call") calls.push(piece)
        else if (!ending) {
          if (piece.type === "text") spoken += piece.text
          yield { type: piece.type === "text" ? "token" : "reasoning", text: piece.text }
        }
      }
    } catch (error) {
      signal.throwIfAborted()
      if (!saidAnything && !spoken) throw error
      broken = error
    } finally {
      meter.spend(end, prompt, () => spoken + calls.map(({ input }) => input).join(""))
    }
    saidAnything ||= spoken !== ""
    saying += spoken
    iterations++
    if (calls.length && !broken) {
      done.push(said(saying, calls))
      saying = ""
      const room = limits.calls - called
      called += calls.length
      const handed = yield* answerCalls(calls.slice(0, Math.max(0, room)), {
        functions,
        done,
        waitFor: plan.waitFor,
      })
      if (handed) return yield { type: "end", reason: "activity", broken: null }
      if (called >= limits.calls || iterations >= limits.iterations)
        if (!ending || due.length) return yield { type: "end", reason: "iteration", broken: null }
      if (ending && !due.length) return yield { type: "end", reason: "stop", broken: null }
      continue
    }
    const reason = end?.reason ?? "error"
    const brokeOff = broken !== null || reason === "error" || reason === "other"
    const wantsMore = reason === "length" || brokeOff || (reason === "stop" && !spoken && !ending)
    // A continuation that did not get as far as its first token has been tried three times already.
    const canGoOn =
      continuations < limits.continuations && (broken === null || (spoken && canContinue(broken)))
    if (wantsMore && canGoOn) {
      continuations++
      iterations--
      if (brokeOff) await pause(BREATHER * continuations, undefined, { signal })
      if (forced !== undefined) due.unshift(forced)
      continue
    }
    if (brokeOff || reason === "content-filter") return yield { type: "end", reason: "error", broken }
    if (reason === "length") return yield { type: "end", reason: "length", broken: null }
    if (!ending) due.push(...namesOf(functions, "end"))
    if (!due.length)
      return yield { ...STOPPED, ...(end?.noAnswer !== undefined && { noAnswer: end.noAnswer }) }
    ending = true
    if (saying) done.push(said(saying))
    saying = ""
  }
}

const STOPPED = { type: "end", reason: "stop", broken: null } as const
const CONTINUE_MESSAGE: LanguageModelV4Message = { role: "user", content: [{ type: "text", text: CONTINUE }] }

/** What the model has said, with the calls that it made. */
const said = (text: string, calls: readonly ModelCall[] = []): LanguageModelV4Message => ({
  role: "assistant",
  content: [
    ...(text ? [{ type: "text" as const, text }] : []),
    ...calls.map(({ id, name, input }) => ({
      type: "tool-call" as const,
      toolCallId: id,
      toolName: name,
      input: inputOf(input),
    })),
  ],
})

/** A function as the model is told of it. */
export const toolOf = ({ name, description, parameters }: CallerFunction): LanguageModelV4FunctionTool => ({
  type: "function",
  name,
  description,
  inputSchema: parameters as LanguageModelV4FunctionTool["inputSchema"],
})

const namesOf = (functions: readonly CallerFunction[], when: "start" | "end"): string[] =>
  functions.filter(({ call }) => call?.[when]).map(({ name }) => name)
