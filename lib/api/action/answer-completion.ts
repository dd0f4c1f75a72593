import { LiveryError } from "../../core/errors.ts"
import type { Call } from "../call.ts"
import { jsonLine } from "../json-line.ts"
import { json, type Reply } from "../reply.ts"
import { accepted, type Form, SSE_PING, sse, stream } from "../stream.ts"
import { completionResult, errorLine, isResult, type Line } from "./completion-events.ts"
import { longJson } from "./long-json.ts"

/** The forms of a completion beside JSON. */
export const STREAM_TYPES = ["application/jsonl", "text/event-stream"] as const

const plain = ({ type, data }: Line) => ({ type, data })

/** How events are written in each form. */
export const LINE_FORMS: Record<(typeof STREAM_TYPES)[number], Form<Line>> = {
  "application/jsonl": {
    type: "application/jsonl",
    ping: jsonLine({ type: "ping", data: {} }),
    event: (line) => jsonLine(plain(line)),
    failure: (error) => jsonLine(plain(errorLine(error))),
  },
  "text/event-stream": {
    type: "text/event-stream",
    ping: SSE_PING,
    event: ({ type, data }) => sse(type, data),
    failure: (error) => sse("error", errorLine(error).data),
  },
}

/** Which of the forms a caller wants. Throws `invalid_input` when it can take none. */
export function wantedForm(call: Call): (typeof STREAM_TYPES)[number] | "application/json" {
  const type = accepted(call.header("accept"), STREAM_TYPES)
  if (type === undefined) throw new LiveryError("invalid_input", "Unsupported accept header")
  return type
}

/** Answers with a completion: as events while it is made, or with its result, however long that takes. */
export function answerCompletion(
  call: Call,
  begin: (isStreamed: boolean) => AsyncGenerator<Line, void>,
): Promise<Reply> {
  const type = wantedForm(call)
  if (type === "application/json")
    return longJson(
      call,
      completionResult(begin(false)).then((result) => json(result)),
    )
  let final: Reply | undefined
  return stream(call, begin(true), LINE_FORMS[type], {
    note: (line) => {
      if (isResult(line)) final = json(line.data)
    },
    reply: () => final,
  })
}
