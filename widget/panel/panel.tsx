/** @jsxImportSource preact */
import { render } from "preact"
import type { Frame, Panel, Settings } from "../shared/schema.ts"
import { isForgotten, readKept, writeKept } from "../shared/storage.ts"
import tokens from "../shared/tokens.shadow.css"
import { makeActions } from "./chat/actions.ts"
import { makeChat } from "./chat/chat.ts"
import { makeClient } from "./chat/client.ts"
import { makeLive } from "./chat/follow-live.ts"
import { makeStore, type State } from "./chat/state.ts"
import { coverPage } from "./cover-page.ts"
import { keepKeys } from "./keep-keys.ts"
import { noteVisit } from "./lead-focus.ts"
import { letDrag } from "./let-drag.ts"
import { loadWords } from "./load-words.ts"
import panel from "./panel.shadow.css"
import { App } from "./views/app.tsx"
import type { Tools } from "./views/context.ts"
import forms from "./views/forms.shadow.css"
import list from "./views/list.shadow.css"
import sources from "./views/sources.shadow.css"

const CSS_TEXT = [tokens, panel, list, sources, forms].join("")
const RADII = { sharp: 2, soft: 12, round: 20 }

/** Puts the panel, closed, into the shadow root that the loader made, and returns what the loader may ask of it. */
export async function mountPanel(frame: Frame): Promise<Panel> {
  const { element, root, style, settings, options } = frame
  const store = makeStore(firstState(settings, await loadWords(settings.locale)))
  const client = makeClient(frame, () => store.now.consent)
  const chat = makeChat(frame, store, client)
  const actions = makeActions(frame, store, client, chat)
  const live = makeLive(frame, store, client)
  const box = document.createElement("div")
  style("panel", `${CSS_TEXT}${radiusOf(settings)}`)
  root.append(box)

  let isModal = false
  let before: Element | null = null
  let resumed: Promise<void> | undefined
  const tools: Tools = { frame, store, chat, actions, live, close }
  const draw = () => render(<App tools={tools} isModal={isModal} />, box)
  const cover = coverPage(element, style, (modal) => {
    isModal = modal
    draw()
  })
  const leave = () => {
    const { view, needsLead } = store.now
    if (view === "chat" || needsLead) close()
    else actions.show("chat")
  }
  keepKeys(box, leave, () => isModal)
  noteVisit(box)
  letDrag(root, () => frame.launcher, moveTo)
  draw()
  const stopUnread = countUnread()
  const onStorage = (event: StorageEvent) => {
    if (isForgotten(event, settings.widget_id)) reset()
  }
  const onOnline = () => store.now.connection === "offline" && store.set({ connection: "online" })
  addEventListener("storage", onStorage)
  addEventListener("online", onOnline)

  function open(takesFocus: boolean) {
    if (store.now.open) return
    before = document.activeElement
    store.set({ open: true })
    element.setAttribute("data-open", "")
    if (options.mode === "floating") cover.set(true)
    frame.show({ open: true, unread: 0 })
    resumed ??= comeBack()
    if (takesFocus) requestAnimationFrame(focusFirst)
  }

  /** Goes on where the visitor left, where they have been here before. */
  async function comeBack() {
    const kept = readKept(settings.widget_id)
    if (!kept) return
    const visitor = await client.visitor().catch(() => null)
    if (visitor?.email) store.set({ leadDone: true, needsLead: false })
    const conversation = readKept(settings.widget_id)?.conversation
    if (conversation && store.now.rows.length === 0) await chat.openConversation(conversation)
  }

  /** In a frame the focus stays where it is on the page around. */
  const focusFirst = () => {
    if (!document.hasFocus()) return
    const wanted = ["textarea", ".sheet input", ".sheet button", "header button"]
    const [first] = wanted.flatMap((selector) => box.querySelector<HTMLElement>(selector) ?? [])
    first?.focus({ preventScroll: true })
  }

  function close() {
    if (!store.now.open || options.mode !== "floating") return
    const hadFocus = root.activeElement !== null
    store.set({ open: false })
    element.removeAttribute("data-open")
    cover.set(false)
    frame.show({ open: false })
    // On the next frame, when what was behind can be reached again and the launcher shows.
    if (hadFocus) requestAnimationFrame(() => returnFocus())
  }

  function returnFocus() {
    const to =
      before instanceof HTMLElement && before !== document.body && before !== element
        ? before
        : frame.launcher
    if (to?.isConnected) to.focus({ preventScroll: true })
    before = null
  }

  function moveTo(side?: "left" | "right", up?: number) {
    frame.move(side, up)
    const kept = readKept(settings.widget_id)
    if (kept) writeKept(settings.widget_id, { ...kept, side: element.dataset.side as "left" | "right" })
  }

  /** Answers that come while the panel is closed are counted on the launcher. */
  function countUnread() {
    let seen = 0
    return store.subscribe(() => {
      const { rows, open } = store.now
      const answers = rows.filter(
        ({ role, state }) => role !== "visitor" && role !== "system" && !state,
      ).length
      if (open || answers < seen) seen = answers
      else if (answers > seen) frame.show({ unread: answers - seen })
    })
  }

  function reset() {
    client.forget()
    resumed = undefined
    store.set({ ...firstState(store.now.settings, store.now.words), open: store.now.open })
  }

  return {
    open,
    close,
    send: async (text, how) => {
      resumed ??= comeBack()
      await resumed
      await chat.send(text, how)
    },
    async identify(jwt) {
      frame.page.identity = jwt
      await client.identify(jwt)
    },
    async logout() {
      frame.page.identity = null
      await client.logout()
      reset()
    },
    restart: chat.restart,
    maximize: (on) => store.set({ maximized: on }),
    async update(changed) {
      store.set({ settings: changed, words: await loadWords(changed.locale) })
      style("panel", `${CSS_TEXT}${radiusOf(changed)}`)
    },
    destroy() {
      cover.end()
      stopUnread()
      live.end()
      removeEventListener("storage", onStorage)
      removeEventListener("online", onOnline)
      render(null, box)
    },
  }
}

const radiusOf = ({ radius }: Settings) => `:host{--radius:var(--livery-radius,${RADII[radius] ?? 12}px)}`

const firstState = (settings: Settings, words: State["words"]): State => {
  const isNew = readKept(settings.widget_id) === null
  return {
    ...{ open: false, maximized: false, view: "chat", rows: [], conversation: null, ended: false },
    ...{ attendedBy: null, typing: null },
    ...{
      running: false,
      stopping: false,
      loading: false,
      hasEarlier: false,
      connection: "online",
      conversations: null,
    },
    ...{ consent: null, leadDone: false, notice: null, draft: "", attachments: [] },
    needsConsent: isNew && settings.consent !== null,
    needsLead: isNew && settings.lead.when === "before",
    settings,
    words,
  }
}
