import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider"
import type { MessageType } from "../conversations/schema.ts"

/** A message as it goes into a prompt. */
export interface PromptRow {
  type: MessageType
  text: string
  meta?: unknown
}

/**
 * What stands in a conversation beside what was said: instructions, wherever they were given, become part of the system
 * prompt; what came before the last summary is told by it.
 */
export function standingOf(rows: readonly PromptRow[]): { history: PromptRow[]; standing: string[] } {
  const last = rows.findLastIndex(({ type }) => type === "checkpoint")
  const standing = rows.filter(({ type }) => type === "instruction" || type === "backstory")
  const history = rows
    .slice(Math.max(0, last))
    .filter(({ type }) => type !== "instruction" && type !== "backstory" && type !== "reasoning")
  return { history, standing: standing.map(({ text }) => text) }
}

/** What was said last by a person, what was before it, and what has come after it. */
export function splitAtQuestion<Row extends PromptRow>(
  rows: readonly Row[],
): { history: Row[]; question: string | null; after: Row[] } {
  const at = rows.findLastIndex(({ type }) => type === "user")
  if (at < 0) return { history: [...rows], question: null, after: [] }
  return { history: rows.slice(0, at), question: rows[at]?.text ?? null, after: rows.slice(at + 1) }
}

/** Rows as a model's messages: the person's and the bot's words, calls with their results, and notes. */
export const promptMessages = (rows: readonly PromptRow[]): LanguageModelV4Message[] =>
  rows.flatMap(({ type, text, meta }): LanguageModelV4Message[] => {
    if (type === "bot") return text ? [{ role: "assistant", content: [{ type: "text", text }] }] : []
    if (type === "activity") return activityMessages(text, meta)
    const said =
      type === "checkpoint"
        ? `Summary of the conversation before this:\n${text}`
        : type === "context"
          ? `For your information:\n${text}`
          : text
    return said ? [{ role: "user", content: [{ type: "text", text: said }] }] : []
  })

/** A call that was handed out comes back as a call and its result; one without a result, or anything else, as a note. */
function activityMessages(text: string, meta: unknown): LanguageModelV4Message[] {
  const activity = (meta as { activity?: Partial<Called> } | null | undefined)?.activity
  if (typeof activity?.name === "string" && activity.result !== undefined) {
    const { name: toolName, id, input = {}, result } = activity
    const toolCallId = typeof id === "string" && id ? id : toolName
    const output = typeof result === "string" ? result : JSON.stringify(result)
    return [
      {
        role: "assistant",
        content: [{ type: "tool-call", toolCallId, toolName, input: input as JSONValue }],
      },
      {
        role: "tool",
        content: [{ type: "tool-result", toolCallId, toolName, output: { type: "text", value: output } }],
      },
    ]
  }
  return text ? [{ role: "user", content: [{ type: "text", text: `Note:\n${text}` }] }] : []
}

interface Called {
  id: unknown
  name: unknown
  input: unknown
  result: unknown
}
