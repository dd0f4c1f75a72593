import type { Attachment, Frame, Message } from "../../shared/schema.ts"
import { readKept, writeKept } from "../../shared/storage.ts"
import { type Client, Refusal } from "./client.ts"
import { makeFollower, type Turn } from "./follow-answer.ts"
import { toolsOf } from "./page-tools.ts"
import { newKey, type Row, rowOf, type Store } from "./state.ts"

interface Opened {
  conversation: { id: string; status: string; attended_by: string | null }
  messages: Message[]
  running: string | null
}

/** Messages that the API gives at a time. */
const PAGE = 100

/** What a visitor does in a conversation: send, send again, come back, look further up, begin another one. */
export function makeChat(frame: Frame, store: Store, client: Client) {
  const { widget_id: widget } = frame.settings
  const follower = makeFollower(frame, store, client, (conversation) => {
    remember(conversation)
    frame.emit("conversation", { id: conversation })
  })

  const remember = (conversation: string | null) => {
    const kept = readKept(widget)
    if (kept) writeKept(widget, { ...kept, conversation })
  }

  let current: Turn | undefined

  /** Shows an answer until it is there, or failed. */
  async function run(turn: Turn, work: () => Promise<void>) {
    current = turn
    store.set({ running: true, stopping: false })
    await work().catch((error) => fail(turn, error))
    store.set({ running: false })
  }

  /** Stops the answer that is coming; should that fail it goes on, and can be stopped again. */
  async function stop() {
    if (!current) return
    store.set({ stopping: true })
    await follower.stop(current).catch(() => store.set({ stopping: false }))
  }

  async function send(text: string, { hidden = false } = {}) {
    const { attachments } = store.now
    const row: Row = {
      key: newKey(),
      id: newKey(),
      role: "visitor",
      text,
      status: "complete",
      created_at: new Date().toISOString(),
      state: "sending",
      attachments,
      hidden,
    }
    store.set({ rows: [...store.now.rows, row], draft: "", notice: null, attachments: [] })
    frame.emit("send", { text })
    await deliver(row)
  }

  /** Sends a row that is there already. Its key makes it safe to do so twice. */
  async function deliver(row: Row) {
    const answer: Row = {
      ...{ key: newKey(), id: "", role: "bot", text: "", status: "streaming", state: "streaming" },
      created_at: new Date().toISOString(),
      // A person answers when they do.
      hidden: store.now.attendedBy !== null,
    }
    const { conversation } = store.now
    const turn: Turn = { asked: row.key, answering: answer.key, answerId: null, conversation }
    store.patch(row.key, { state: "sending" })
    store.set({ rows: [...store.now.rows, answer] })
    await run(turn, async () => {
      const response = await client.call("/messages", {
        method: "POST",
        body: bodyOf(row),
        headers: { accept: "text/event-stream", "idempotency-key": `${keyPrefix}-${row.key}` },
      })
      store.set({ connection: "online" })
      await follower.follow(turn, response)
    })
  }

  const bodyOf = ({ text, attachments }: Row) => {
    const functions = Object.entries(toolsOf(frame.page)).map(([name, { description, parameters }]) => ({
      name,
      description,
      ...(parameters && { parameters }),
    }))
    return {
      text,
      ...(store.now.conversation && { conversation_id: store.now.conversation }),
      page: { url: location.href.slice(0, 2000), title: document.title.slice(0, 300) },
      ...(attachments?.length && { attachments: attachments.map(idOf) }),
      ...(functions.length > 0 && { functions }),
    }
  }

  /** Nothing that was typed is lost: the message stays, says why it was not answered, and can be sent again. */
  function fail({ asked, answering, answerId }: Turn, error: unknown) {
    const { words, rows } = store.now
    const refusal = error instanceof Refusal ? error : new Refusal("failed", "")
    frame.emit("error", { code: refusal.code, message: refusal.message })
    if (refusal.code === "offline") store.set({ connection: "offline" })
    if (refusal.code === "consent_required") void askConsent()
    const isLimit = ["limit_reached", "rate_limited", "too_many_requests"].includes(refusal.code)
    if (answerId)
      return store.patch(answering, { state: "failed", status: "partial", failure: refusal.message })
    const failure = isLimit
      ? refusal.message || words.limit
      : refusal.code === "offline"
        ? words.offline
        : refusal.message || words.failed
    store.set({
      rows: rows
        .filter(({ key }) => key !== answering)
        .map((row) => (row.key === asked ? { ...row, state: "failed", failure, offersForm: isLimit } : row)),
    })
  }

  /** Asks for consent to today's text, which may be another one than the page was loaded with. */
  async function askConsent() {
    const settings = await frame.reload(store.now.settings.locale).catch(() => store.now.settings)
    store.set({ settings, needsConsent: true })
  }

  async function retry(row: Row) {
    const rest = store.now.rows.filter(({ key }) => key !== row.key)
    store.set({ rows: [...rest, row] })
    await deliver(row)
  }

  /** Shows a conversation from its end, and goes on with an answer that is being written. */
  async function openConversation(id: string) {
    store.set({ loading: true, view: "chat" })
    try {
      const { conversation, messages, running } = await client.json<Opened>(`/conversations/${id}`)
      const rows = messages.map(rowOf)
      store.set({
        conversation: id,
        ended: conversation.status === "ended",
        attendedBy: conversation.attended_by,
        typing: null,
        rows,
        hasEarlier: messages.length >= PAGE,
      })
      remember(id)
      if (running) void resume(running, id)
    } catch (error) {
      if (error instanceof Refusal && error.code === "offline") store.set({ connection: "offline" })
      else restart()
    }
    store.set({ loading: false })
  }

  async function resume(answerId: string, conversation: string) {
    const { rows } = store.now
    const found = rows.find(({ id }) => id === answerId)
    const answer: Row = {
      ...{ role: "bot", text: "", status: "streaming", created_at: new Date().toISOString() },
      ...found,
      ...{ key: newKey(), id: answerId, state: "streaming" },
    }
    store.set({ rows: [...rows.filter((row) => row !== found), answer] })
    const turn: Turn = { asked: "", answering: answer.key, answerId, conversation }
    await run(turn, () => follower.resume(turn))
  }

  async function loadEarlier() {
    const { rows, conversation, hasEarlier } = store.now
    const first = rows[0]
    if (!first || !conversation || !hasEarlier) return
    store.set({ hasEarlier: false })
    const path = `/conversations/${conversation}?before=${encodeURIComponent(first.id)}`
    const { messages } = await client.json<Opened>(path).catch(() => ({ messages: [] }))
    if (store.now.conversation !== conversation) return
    store.set({ rows: [...messages.map(rowOf), ...store.now.rows], hasEarlier: messages.length >= PAGE })
  }

  function restart() {
    remember(null)
    store.set({
      conversation: null,
      ended: false,
      attendedBy: null,
      typing: null,
      rows: [],
      view: "chat",
      hasEarlier: false,
      attachments: [],
    })
  }

  return { send, stop, retry, openConversation, loadEarlier, restart }
}

const idOf = (attachment: Attachment | string) =>
  typeof attachment === "string" ? attachment : attachment.id

/** Tells this page's messages from those of every other one. */
const keyPrefix = Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => word.toString(36)).join("")

export type Chat = ReturnType<typeof makeChat>
