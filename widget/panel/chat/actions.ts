import type { Attachment, Frame } from "../../shared/schema.ts"
import { fill } from "../../words/en.ts"
import type { Chat } from "./chat.ts"
import { type Client, Refusal } from "./client.ts"
import { type Conversation, eventRow, type Row, type Store, type View } from "./state.ts"

/** What the panel's menu and forms do beside the conversation itself. */
export function makeActions(frame: Frame, store: Store, client: Client, chat: Chat) {
  const path = () => `/conversations/${store.now.conversation}`
  const say = (text: string) => store.set({ rows: [...store.now.rows, eventRow(text)], view: "chat" })

  /** Tells in the panel what did not work; true when it did. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      const { words } = store.now
      const { code = "", message = "" } = error instanceof Refusal ? error : {}
      store.set({ notice: code === "offline" ? words.offline : message || words.failed })
      return false
    }
  }

  async function rate(row: Row, value: 1 | -1 | 0, reason?: string) {
    const before = row.feedback ?? 0
    store.patch(row.key, { feedback: value })
    const body = { value, ...(reason && { reason }) }
    const isKept = await attempt(() => client.post(`${path()}/messages/${row.id}/feedback`, body))
    if (!isKept) store.patch(row.key, { feedback: before })
    return isKept
  }

  async function showHistory() {
    store.set({ view: "history", conversations: null })
    if (!client.isKnown()) return store.set({ conversations: [] })
    const isRead = await attempt(async () => {
      const { conversations } = await client.json<{ conversations: Conversation[] }>("/conversations")
      store.set({ conversations })
    })
    if (!isRead) store.set({ view: "chat" })
  }

  const end = () =>
    attempt(async () => {
      await client.post(`${path()}/end`, {})
      store.set({ ended: true })
    })

  /** Sends the fields of the form about the visitor; `message` where they leave one. */
  const leaveDetails = (fields: Record<string, unknown>) =>
    attempt(async () => {
      const { conversation } = store.now
      await client.post("/lead", { ...(conversation && { conversation_id: conversation }), fields })
      store.set({ leadDone: true, needsLead: false, view: "chat" })
      frame.emit("lead", { fields })
      if (store.now.rows.length > 0) say(store.now.words.leadDone)
    })

  /** Asks for a person. Without a conversation there is nothing that one could read, so the message begins one. */
  const askForPerson = (fields: { name?: string; email?: string; message?: string }) =>
    attempt(async () => {
      const { message, ...reach } = fields
      const begins = !store.now.conversation
      if (begins) {
        store.set({ view: "chat" })
        await chat.send(message || store.now.words.person)
      }
      if (!store.now.conversation) throw new Refusal("failed", store.now.words.failed)
      // What began the conversation has been said.
      const said = begins ? reach : { ...reach, message }
      const body = Object.fromEntries(Object.entries(said).filter(([, value]) => value))
      const { reply } = await client.post<{ reply: string }>(`${path()}/person`, body)
      frame.emit("person", {})
      say(reply || store.now.words.personAsked)
    })

  const mailTranscript = (email: string) =>
    attempt(async () => {
      await client.post(`${path()}/transcript`, { email })
      say(fill(store.now.words.mailed, { email }))
    })

  const downloadTranscript = () =>
    attempt(() => download(`${path()}/transcript?format=txt`, "transcript.txt"))
  /** Saves a file of the conversation. */
  const save = (id: string, name: string) => attempt(() => download(`${path()}/attachments/${id}`, name))
  const downloadData = () => attempt(() => download("/export", "my-data.json"))

  async function download(address: string, name: string) {
    const response = await client.call(address)
    const link = document.createElement("a")
    link.href = URL.createObjectURL(await response.blob())
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }

  const erase = () =>
    attempt(async () => {
      await client.call(path(), { method: "DELETE" })
      chat.restart()
      store.set({ notice: store.now.words.erased })
    })

  const eraseAll = () =>
    attempt(async () => {
      await client.call("", { method: "DELETE" })
      await client.logout()
      chat.restart()
      store.set({ notice: store.now.words.erased, leadDone: false, consent: null })
      frame.emit("erase", {})
    })

  async function attach(file: File) {
    const { conversation, words } = store.now
    if (!conversation) return
    const form = new FormData()
    form.set("file", file)
    try {
      const response = await client.call(`${path()}/attachments`, { method: "POST", body: form })
      const attachment = (await response.json()) as Attachment
      store.set({ attachments: [...store.now.attachments, attachment] })
    } catch (error) {
      const { code = "", message = "" } = error instanceof Refusal ? error : {}
      const tooLarge = fill(words.tooLarge, { name: file.name })
      store.set({ notice: code === "payload_too_large" ? tooLarge : message || words.failed })
    }
  }

  const detach = ({ id }: Attachment) =>
    store.set({ attachments: store.now.attachments.filter((each) => each.id !== id) })

  const show = (view: View) => store.set({ view, notice: null })
  /** A session that was begun before hears of it when it is resumed. */
  const agree = (version: string) => {
    client.forget()
    store.set({ consent: version, needsConsent: false })
  }

  return {
    ...{
      rate,
      showHistory,
      end,
      leaveDetails,
      askForPerson,
      mailTranscript,
      downloadTranscript,
      downloadData,
    },
    ...{ erase, eraseAll, attach, detach, save, show, agree },
  }
}

export type Actions = ReturnType<typeof makeActions>
