import type { Frame, Message } from "../../shared/schema.ts"
import { fill } from "../../words/en.ts"
import { type Client, Refusal } from "./client.ts"
import { readEvents, type StreamEvent } from "./read-events.ts"
import { eventRow, rowOf, type Store } from "./state.ts"

/** Milliseconds before a stream that broke is opened again, at first and at most. */
const SOON = 1000
const LATE = 30_000
/** How long somebody counts as writing after they were heard of, and how often the visitor's own writing is told. */
const WRITES_FOR = 5000
const TELL_EVERY = 3000
/** Of stored messages; others have none yet. */
const IDS = 36

/**
 * Shows what people do in the conversation that is open: what they write, that they take over and give back. It is followed
 * while the panel is open in a tab that is looked at, and behind it too while a person has the conversation.
 */
export function makeLive(frame: Frame, store: Store, client: Client) {
  let followed: { conversation: string; end(): void } | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0

  /** Follows what is to be followed now, and nothing else. */
  function adjust() {
    const { conversation, open, attendedBy } = store.now
    const wanted = conversation && (attendedBy || (open && !document.hidden)) ? conversation : undefined
    if (wanted === followed?.conversation) return
    followed?.end()
    followed = undefined
    if (!wanted) return
    const ending = new AbortController()
    followed = { conversation: wanted, end: () => ending.abort() }
    void follow(wanted, ending.signal)
  }

  async function follow(conversation: string, signal: AbortSignal) {
    for (let pause = SOON; !signal.aborted; pause = Math.min(pause * 2, LATE)) {
      try {
        const last = store.now.rows.findLast(({ id, state }) => id.length === IDS && !state)?.id
        const path = `/conversations/${conversation}/live${last ? `?after=${last}` : ""}`
        const { body } = await client.call(path, { signal, headers: { accept: "text/event-stream" } })
        if (body)
          for await (const event of readEvents(body)) {
            if (signal.aborted) return
            pause = SOON
            // Other tabs are looked at; this one is followed again when it is.
            if (event.name === "replaced") {
              followed = undefined
              return
            }
            take(event)
          }
      } catch (error) {
        // A conversation or session that is gone is told where the visitor does something next.
        if (error instanceof Refusal && error.code !== "offline") return
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  function take({ name, data }: StreamEvent) {
    const { words, settings } = store.now
    const person = data as { attended_by: string | null; name: string }
    const say = (row: object) => store.set({ ...row, typing: null })
    switch (name) {
      case "ready":
        return store.set({ attendedBy: person.attended_by })
      case "attended": {
        const row = eventRow(fill(words.talking, { name: person.name }))
        return say({ attendedBy: person.name, rows: [...store.now.rows, row] })
      }
      case "handed_back": {
        const row = { ...eventRow(words.botAgain), discloses: settings.disclosure }
        return say({ attendedBy: null, rows: [...store.now.rows, row] })
      }
      case "message": {
        const message = data as Message
        if (store.now.rows.some(({ id }) => id === message.id)) return
        say({ rows: [...store.now.rows, rowOf(message)] })
        return frame.emit("message", message)
      }
      case "typing":
        clearTimeout(quiet)
        quiet = setTimeout(() => store.set({ typing: null }), WRITES_FOR)
        return store.set({ typing: person.name })
    }
  }

  /** Tells the person that the visitor writes. */
  function tellWriting() {
    const { attendedBy, conversation } = store.now
    if (!attendedBy || Date.now() - toldAt < TELL_EVERY) return
    toldAt = Date.now()
    client.post(`/conversations/${conversation}/typing`, {}).catch(() => {})
  }

  const stop = store.subscribe(adjust)
  document.addEventListener("visibilitychange", adjust)
  return {
    tellWriting,
    end() {
      stop()
      document.removeEventListener("visibilitychange", adjust)
      followed?.end()
    },
  }
}

export type Live = ReturnType<typeof makeLive>
