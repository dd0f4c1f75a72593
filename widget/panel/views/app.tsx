/** @jsxImportSource preact */
import { useLayoutEffect, useState } from "preact/hooks"
import { safeLink } from "../../markdown/safe-link.ts"
import { fill } from "../../words/en.ts"
import type { State } from "../chat/state.ts"
import { Composer } from "./composer.tsx"
import { Consent } from "./consent.tsx"
import { type Tools, ToolsContext, useTools } from "./context.ts"
import { LeadForm, MailForm, PersonForm, Sure } from "./forms.tsx"
import { Header } from "./header.tsx"
import { History } from "./history.tsx"
import { MessageList } from "./message-list.tsx"

/** Everything in the panel. */
export function App({ tools, isModal }: { tools: Tools; isModal: boolean }) {
  const state = useStore(tools)
  const { settings, words, open, maximized } = state
  const label = fill(words.chat, { name: settings.title })
  const role =
    tools.frame.options.mode === "floating"
      ? ({ role: "dialog", "aria-modal": isModal, "aria-label": label } as const)
      : ({ role: "region", "aria-label": label } as const)
  return (
    <ToolsContext.Provider value={tools}>
      <div class={maximized ? "panel large" : "panel"} hidden={!open} lang={settings.locale} {...role}>
        <Header state={state} />
        <Body state={state} />
        <Foot state={state} />
      </div>
    </ToolsContext.Provider>
  )
}

function Body({ state }: { state: State }) {
  const { settings, words, view, connection, notice, ended } = state
  const { chat, store } = useTools()
  if (state.needsConsent) return <Consent state={state} />
  if (state.needsLead) return <LeadForm settings={settings} />
  return (
    <>
      {view === "history" && <History state={state} />}
      {view === "lead" && <LeadForm settings={settings} />}
      {view === "person" && <PersonForm />}
      {view === "mail" && <MailForm />}
      {(view === "erase" || view === "eraseAll") && <Sure state={state} />}
      {view === "chat" && <MessageList state={state} />}
      <div role="status" class="notices">
        {state.attendedBy && <p class="notice">{fill(words.talking, { name: state.attendedBy })}</p>}
        {connection !== "online" && (
          <p class="notice">{connection === "offline" ? words.offline : words.reconnecting}</p>
        )}
        {notice && (
          <p class="notice">
            {notice}
            <button type="button" class="link" onClick={() => store.set({ notice: null })}>
              {words.close}
            </button>
          </p>
        )}
      </div>
      {view === "chat" &&
        (ended ? (
          <div class="over">
            <p class="note">{words.ended}</p>
            <button type="button" class="button primary" onClick={chat.restart}>
              {words.restart}
            </button>
          </div>
        ) : (
          <Composer state={state} />
        ))}
    </>
  )
}

function Foot({ state }: { state: State }) {
  const { settings, words } = state
  const maker = settings.made_by
  const makerLink = safeLink(maker?.url ?? "")
  const privacy = safeLink(settings.privacy_url ?? "")
  const made = maker && fill(words.madeBy, { name: maker.name })
  if (!made && !privacy) return null
  return (
    <footer>
      {made && (makerLink ? <Away href={makerLink}>{made}</Away> : <span>{made}</span>)}
      {privacy && <Away href={privacy}>{words.privacy}</Away>}
    </footer>
  )
}

const Away = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer" class="cut">
    {children}
  </a>
)

function useStore({ store }: Tools): State {
  const [state, setState] = useState(store.now)
  // At once: the panel is opened right after it is drawn.
  useLayoutEffect(() => store.subscribe(() => setState(store.now)), [store])
  return state
}
