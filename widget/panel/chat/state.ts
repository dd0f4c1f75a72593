import type { Attachment, Message, Settings } from "../../shared/schema.ts"
import type { Words } from "../../words/en.ts"

/** A message as it stands in the panel: one of the conversation, or one that is on its way. */
export interface Row extends Message {
  /** Stays the same while the id changes from the panel's own to the stored one. */
  key: string
  /** What the panel knows and the stored message does not say. */
  state?: "sending" | "failed" | "streaming"
  /** Why it failed, in words for the visitor. */
  failure?: string
  /** Whether a way to leave a message is offered beneath. */
  offersForm?: boolean
  /** Not shown: the page sent it, or nobody knows yet whether it will be answered. */
  hidden?: boolean
  /** The line that is said with it: that one talks to an AI again. */
  discloses?: string | null
}

export interface Conversation {
  id: string
  title: string | null
  status: string
  created_at: string
  last_message_at: string | null
}

/** What stands in the panel in place of the conversation. */
export type View = "chat" | "history" | "lead" | "person" | "mail" | "erase" | "eraseAll"

export interface State {
  open: boolean
  maximized: boolean
  settings: Settings
  words: Words
  view: View
  rows: Row[]
  conversation: string | null
  ended: boolean
  /** What the person is called who answers in the bot's place; null: the bot answers. */
  attendedBy: string | null
  /** Who writes in this moment. */
  typing: string | null
  running: boolean
  /** Whether the answer that is coming was told to end. */
  stopping: boolean
  loading: boolean
  /** Whether there are messages before the first row. */
  hasEarlier: boolean
  connection: "online" | "offline" | "reconnecting"
  conversations: Conversation[] | null
  /** Version of the text that the visitor agreed to. */
  consent: string | null
  needsConsent: boolean
  needsLead: boolean
  leadDone: boolean
  /** Said once above the field where one writes. */
  notice: string | null
  draft: string
  /** Files for the next message. */
  attachments: Attachment[]
}

/** Keeps one state and tells whoever draws it that it has changed. */
export function makeStore(first: State) {
  const listeners = new Set<() => void>()
  const store = {
    now: first,
    set(change: Partial<State>) {
      store.now = { ...store.now, ...change }
      for (const listener of listeners) listener()
    },
    /** Changes the row of a key, where it still is. */
    patch(key: string, change: Partial<Row>) {
      store.set({ rows: store.now.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) })
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return store
}

export type Store = ReturnType<typeof makeStore>

let last = 0

/** A key that no other row of this page has. */
export const newKey = () => `row-${++last}`

export const rowOf = (message: Message): Row => ({ ...message, key: message.id })

/** Something that happened, as a row of its own. */
export const eventRow = (text: string): Row => ({
  key: newKey(),
  id: "",
  role: "system",
  text,
  status: "complete",
  created_at: new Date().toISOString(),
})
