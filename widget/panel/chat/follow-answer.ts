import type { Frame, Message, Source } from "../../shared/schema.ts"
import type { Client } from "./client.ts"
import { Refusal } from "./client.ts"
import { toolsOf } from "./page-tools.ts"
import { readEvents, type StreamEvent } from "./read-events.ts"
import { newKey, type Row, rowOf, type Store } from "./state.ts"

/** Milliseconds before each try to come back to an answer. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 8000]

/** An answer on its way: the rows of the question and of the answer, and what is known of them. */
export interface Turn {
  asked: string
  answering: string
  answerId: string | null
  /** Of the answer; null until the first message of one is accepted. */
  conversation: string | null
  /** Whether a person received the question, and nothing is to be waited for. */
  heard?: boolean
  /** Whether the visitor wants it to end; before it is accepted there is nothing that could be told to. */
  stops?: boolean
}

interface Accepted {
  conversation_id: string
  user_message: { id: string; created_at: string }
  /** Null where a person has the conversation, who is named then. */
  answer_id: string | null
  attended_by?: string | null
  welcome?: { id: string; text: string } | null
}

/** Shows an answer while it comes; a connection that breaks is taken up again where the answer goes on. */
export function makeFollower(frame: Frame, store: Store, client: Client, accepted: (id: string) => void) {
  async function follow(turn: Turn, response: Response): Promise<void> {
    try {
      if ((await readAll(turn, response)) || turn.heard) return
    } catch (error) {
      if (turn.heard) return
      // Before it is accepted the question can be sent again; then nothing is known to be under way.
      if (error instanceof Refusal && error.code !== "offline") throw error
      if (!turn.answerId) throw new Refusal("offline", "")
    }
    await resume(turn)
  }

  async function resume(turn: Turn): Promise<void> {
    for (const pause of PAUSES) {
      store.set({ connection: navigator.onLine ? "reconnecting" : "offline" })
      await untilOnline(pause)
      try {
        const path = `/conversations/${turn.conversation}/answers/${turn.answerId}`
        const response = await client.call(path, { headers: { accept: "text/event-stream" } })
        store.set({ connection: "online" })
        if (await readAll(turn, response)) return
      } catch (error) {
        if (error instanceof Refusal && error.code !== "offline") throw error
      }
    }
    store.set({ connection: "online" })
    store.patch(turn.answering, { state: "failed", status: "partial" })
  }

  /** Whether the answer came to its end. */
  async function readAll(turn: Turn, response: Response): Promise<boolean> {
    if (!response.body) return false
    for await (const event of readEvents(response.body)) if (take(turn, event)) return true
    return false
  }

  function take(turn: Turn, { name, data }: StreamEvent): boolean {
    const row = store.now.rows.find(({ key }) => key === turn.answering)
    switch (name) {
      case "accepted":
        takeAccepted(turn, data as Accepted)
        return false
      case "token": {
        const { text, replace } = data as { text: string; replace?: boolean }
        store.patch(turn.answering, { text: replace ? text : (row?.text ?? "") + text })
        return false
      }
      case "source":
        store.patch(turn.answering, { sources: [...(row?.sources ?? []), data as Source] })
        return false
      case "call":
        void runTool(turn, data as { id: string; name: string; input: unknown })
        return false
      case "message":
        takeMessage(turn, data as Message)
        return false
      case "done":
        if (row?.state) takeMessage(turn, row)
        return true
      case "error": {
        const { code, message, retry_after } = data as { code: string; message: string; retry_after?: number }
        throw new Refusal(code, message, retry_after)
      }
      default:
        return false
    }
  }

  function takeAccepted(turn: Turn, told: Accepted) {
    const { conversation_id, user_message, answer_id, attended_by, welcome } = told
    const rows = store.now.rows.filter(({ key }) => answer_id || key !== turn.answering)
    const at = rows.findIndex(({ key }) => key === turn.asked)
    const greeting: Row[] = welcome
      ? [
          {
            // What the visitor has read stays, though the bot's own greeting may be another.
            ...rowOf({
              id: welcome.id,
              text: store.now.settings.intro || welcome.text,
              role: "bot",
              status: "complete",
              created_at: user_message.created_at,
            }),
            key: newKey(),
          },
        ]
      : []
    store.set({
      conversation: conversation_id,
      attendedBy: attended_by ?? null,
      rows: [...rows.slice(0, at), ...greeting, ...rows.slice(at)],
    })
    turn.answerId = answer_id
    turn.conversation = conversation_id
    // Not `state: undefined`, which a row never has.
    settle(turn.asked, { id: user_message.id })
    if (answer_id) store.patch(turn.answering, { id: answer_id, hidden: false })
    else turn.heard = true
    accepted(conversation_id)
    if (turn.stops) stop(turn).catch(() => {})
  }

  function takeMessage(turn: Turn, message: Message) {
    if (turn.heard) return
    settle(turn.answering, message)
    frame.emit("message", message)
  }

  function settle(key: string, change: Partial<Row>) {
    const rows = store.now.rows.map((row) => {
      if (row.key !== key) return row
      const { state: _, failure: __, offersForm: ___, ...rest } = row
      return { ...rest, ...change, key }
    })
    store.set({ rows })
  }

  /** Lets a function of the page answer the bot; what goes wrong in it is what the bot hears. */
  async function runTool(turn: Turn, { id, name, input }: { id: string; name: string; input: unknown }) {
    const tool = toolsOf(frame.page)[name]
    let result: unknown
    try {
      result = tool ? await tool.handler(input) : { error: "The page has no such function" }
    } catch (error) {
      result = { error: error instanceof Error ? error.message : String(error) }
    }
    frame.emit("tool", { name, input, result })
    await client
      .post(`/conversations/${turn.conversation}/calls/${id}`, { result: result ?? null })
      .catch(() => {})
  }

  /** Ends the answer with what is there of it, which its stream then tells. */
  async function stop(turn: Turn): Promise<void> {
    turn.stops = true
    if (!turn.answerId) return
    await client.post(`/conversations/${turn.conversation}/answers/${turn.answerId}/stop`, {})
  }

  return { follow, resume, stop }
}

/** Waits so long, or until the browser is connected again. */
const untilOnline = (pause: number) =>
  new Promise<void>((resolve) => {
    if (navigator.onLine) return setTimeout(resolve, pause)
    addEventListener("online", () => resolve(), { once: true })
  })
