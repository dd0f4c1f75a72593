import type { FuzzRequest } from "./arbitrary-request.ts"
import type { Target } from "./targets.ts"

/** How long an answer is waited for. */
export interface Way {
  /** A stream that only its reader ends. */
  endless: boolean
  /** Answers when a website has been read, if nobody leaves before. */
  waits: boolean
}

/** What a request's operation and its Accept header make of its answer, by the documents. */
export function wayOf({ method, path, answers }: Target, { headers }: FuzzRequest): Way {
  const types = Object.keys(answers[200]?.content ?? {})
  const accepts = headers.some(([name, value]) => name === "Accept" && value.includes("text/event-stream"))
  const isFollowed = method === "GET" && path.endsWith("/messages") && accepts
  const isSubscription = types.includes("text/event-stream") && !types.includes("application/json")
  return { endless: isFollowed || isSubscription, waits: path === "/knowledge/scrape" }
}
