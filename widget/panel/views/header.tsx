/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks"
import type { State } from "../chat/state.ts"
import { useTools } from "./context.ts"
import { IconButton } from "./icon.tsx"

/** Whose chat it is, and what one can do with it. */
export function Header({ state }: { state: State }) {
  const { store, actions, close, frame } = useTools()
  const { settings, words, view, maximized } = state
  const isFloating = frame.options.mode === "floating"
  return (
    <header>
      {view !== "chat" && !state.needsLead && (
        <IconButton icon="back" label={words.back} onClick={() => actions.show("chat")} />
      )}
      <Avatar picture={settings.avatar} title={settings.title} />
      <h2 id="title">{settings.title}</h2>
      <Menu state={state} />
      {isFloating && settings.parts.maximize && (
        <IconButton
          icon={maximized ? "minimize" : "maximize"}
          label={maximized ? words.minimize : words.maximize}
          class="icon-button enlarge"
          onClick={() => store.set({ maximized: !maximized })}
        />
      )}
      {isFloating && <IconButton icon="close" label={words.close} onClick={close} />}
    </header>
  )
}

/** The bot's picture, else the first letter of its title. */
function Avatar({ picture, title }: { picture: string | null; title: string }) {
  const [isBroken, setBroken] = useState(false)
  return picture && !isBroken ? (
    <img class="avatar" src={picture} alt="" width={32} height={32} onError={() => setBroken(true)} />
  ) : (
    <span class="avatar" aria-hidden="true">
      {[...title][0]?.toUpperCase()}
    </span>
  )
}

function Menu({ state }: { state: State }) {
  const { words } = state
  const items = useItems(state)
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) entriesOf(root.current)[0]?.focus()
  }, [isOpen])
  if (items.length === 0) return null
  const leave = () => {
    setOpen(false)
    root.current?.querySelector<HTMLElement>("button")?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = entriesOf(root.current)
    const at = entries.indexOf(event.target as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      entries.at(to % entries.length)?.focus()
    }
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.stopPropagation()
      leave()
    }
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !root.current?.contains(relatedTarget as Node)) setOpen(false)
  }
  return (
    // On the button too, where the keyboard still is for a moment: Escape closes the menu, not the panel with it.
    <div class="menu" ref={root} {...(isOpen && { onKeyDown })}>
      <IconButton
        icon="menu"
        label={words.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div role="menu" tabIndex={-1} aria-label={words.menu} onFocusOut={onFocusOut}>
          {items.map(([label, act]) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                leave()
                act()
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const entriesOf = (root: HTMLElement | null) => [
  ...(root?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
]

/** What the bot's settings allow, and makes sense now. */
function useItems(state: State): [string, () => void][] {
  const { chat, actions, frame } = useTools()
  const { settings, words, conversation, ended } = state
  const { parts } = settings
  const all: [unknown, string, () => void][] = [
    [parts.restart && (conversation || state.rows.length > 0), words.restart, chat.restart],
    [parts.history, words.history, () => void actions.showHistory()],
    [settings.person.enabled, words.person, () => actions.show("person")],
    [settings.lead.when === "asked" && !state.leadDone, words.leaveMessage, () => actions.show("lead")],
    [parts.transcript && conversation && settings.transcript_mail, words.mail, () => actions.show("mail")],
    [parts.transcript && conversation, words.transcript, () => void actions.downloadTranscript()],
    [parts.end && conversation && !ended, words.end, () => void actions.end()],
    [parts.erase && conversation, words.erase, () => actions.show("erase")],
    [parts.erase && conversation, words.data, () => void actions.downloadData()],
    [parts.erase && conversation, words.eraseAll, () => actions.show("eraseAll")],
    [frame.launcher, words.move, () => frame.move()],
  ]
  return all.flatMap(([isOffered, label, act]) => (isOffered ? [[label, act] as [string, () => void]] : []))
}
