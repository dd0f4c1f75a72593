/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks"
import { fill } from "../../words/en.ts"
import type { State } from "../chat/state.ts"
import { leadFocus } from "../lead-focus.ts"
import { useTools } from "./context.ts"
import { Icon, IconButton } from "./icon.tsx"

/** Characters of one message that the API takes. */
const LONGEST = 8000

/** Where one writes. Enter sends, Shift and Enter break the line; what is typed stays while nothing can be sent. */
export function Composer({ state }: { state: State }) {
  const { store, chat, actions, live } = useTools()
  const { words, settings, draft, running, stopping, attachments } = state
  const left = LONGEST - draft.length
  const label = running ? words.stop : words.send
  const isReady = draft.trim() !== "" && left >= 0 && !running
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (store.now.open) leadFocus(field.current)
  }, [store])
  const send = (event: { preventDefault(): void }) => {
    event.preventDefault()
    if (isReady) void chat.send(draft.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a character.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event)
  }
  return (
    <form class="composer" onSubmit={send}>
      {attachments.map((attachment) => (
        <span key={attachment.id} class="file">
          <span class="cut">{attachment.name}</span>
          <IconButton
            icon="close"
            label={fill(words.detach, { name: attachment.name })}
            onClick={() => actions.detach(attachment)}
          />
        </span>
      ))}
      <div class="field">
        {/* A file belongs to a conversation, which begins with the first message. */}
        {settings.parts.attachments && state.conversation && <Attach />}
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={settings.placeholder || words.placeholder}
          aria-label={settings.placeholder || words.placeholder}
          aria-invalid={left < 0}
          enterkeyhint="send"
          onInput={(event) => {
            store.set({ draft: event.currentTarget.value })
            live.tellWriting()
          }}
          onKeyDown={onKeyDown}
        />
        {/* One button, so that a focus stays; the second click of a double one stops nothing. */}
        <button
          type={running ? "button" : "submit"}
          class="send"
          aria-label={label}
          title={label}
          aria-disabled={running ? stopping : !isReady}
          onClick={({ detail }) => running && !stopping && detail < 2 && void chat.stop()}
        >
          <Icon name={running ? "stop" : "send"} />
        </button>
      </div>
      {left < 0 && (
        <p class="note danger" role="status">
          {fill(words.tooLong, { n: -left })}
        </p>
      )}
    </form>
  )
}

/** Picks a file for the next message. */
function Attach() {
  const { store, actions } = useTools()
  const { words } = store.now
  const input = useRef<HTMLInputElement>(null)
  const pick = () => {
    const file = input.current?.files?.[0]
    if (file) void actions.attach(file)
    if (input.current) input.current.value = ""
  }
  return (
    <>
      <input ref={input} type="file" class="hidden" tabIndex={-1} aria-hidden="true" onChange={pick} />
      <IconButton icon="attach" label={words.attach} onClick={() => input.current?.click()} />
    </>
  )
}
