"use client"

import { ArrowUp, Square } from "lucide-react"
import {
  type ComponentProps,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"

/** Where one writes. Enter sends, Shift+Enter breaks the line; while an answer streams, the button stops it. */
export function Composer({
  onSend,
  onType,
  onStop,
  streaming = false,
  placeholder = words.chat.placeholder,
  maxLength = 8000,
  autoFocus = false,
  shortcut,
  draft,
  field: given,
  before,
  hasMore = false,
  waits = false,
}: {
  /** Answers false where the text was not taken; it then stands in the field again. */
  onSend: (text: string) => unknown
  /** Told of every change while something stands there. */
  onType?: () => void
  onStop?: () => void
  streaming?: boolean
  placeholder?: string
  maxLength?: number
  autoFocus?: boolean
  /** The key that leads here, where the page has keys. */
  shortcut?: string
  /** The text and how it is changed, where the page has it in its hands. */
  draft?: readonly [text: string, change: (next: string | ((now: string) => string)) => void]
  /** Of the field; keys that `onKeyDown` has dealt with (`preventDefault`) do nothing here. */
  field?: Pick<
    ComponentProps<"textarea">,
    "role" | "aria-expanded" | "aria-controls" | "aria-activedescendant" | "aria-autocomplete" | "onKeyDown"
  >
  /** Stands before the field. */
  before?: ReactNode
  /** Whether there is something to send beside the text. */
  hasMore?: boolean
  /** Whether that is still on its way. */
  waits?: boolean
}) {
  const own = useState("")
  const [text, setText] = draft ?? own
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  // Keys and clicks within one frame still see the text that was just sent.
  const sent = useRef(false)
  useEffect(() => {
    if (text === "") sent.current = false
  }, [text])
  const left = maxLength - text.length
  const ready = (text.trim() !== "" || hasMore) && left >= 0 && !streaming && !waits

  function send(event?: FormEvent) {
    event?.preventDefault()
    if (!ready || sent.current) return
    sent.current = true
    void Promise.resolve(onSend(text.trim())).then((taken) => {
      sent.current = false
      if (taken === false) setText((now) => now || text)
    })
    setText("")
  }
  function onKey(event: KeyboardEvent) {
    given?.onKeyDown?.(event as KeyboardEvent<HTMLTextAreaElement>)
    // While an input method composes, Enter chooses a character.
    if (event.defaultPrevented || event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing)
      return
    event.preventDefault()
    send()
  }

  return (
    <form
      onSubmit={send}
      className={`flex items-end gap-2 rounded-panel border border-border-strong bg-raised p-1.5 transition-colors focus-within:border-ring focus-within:outline-2 focus-within:outline-ring ${before ? "" : "pl-3.5"}`}
    >
      {before}
      <textarea
        {...given}
        rows={1}
        value={text}
        ref={field}
        aria-keyshortcuts={shortcut}
        aria-label={placeholder}
        aria-invalid={left < 0 || undefined}
        placeholder={placeholder}
        onChange={(event) => {
          setText(event.target.value)
          if (event.target.value) onType?.()
        }}
        onKeyDown={onKey}
        className="field-sizing-content max-h-48 min-h-8 flex-1 resize-none bg-transparent py-1 text-16 leading-6 outline-none"
      />
      {left < 0 && (
        <span role="status" className="self-center text-12 text-danger">
          {words.chat.tooLong(left)}
        </span>
      )}
      {streaming && onStop ? (
        <IconButton variant="secondary" label={words.chat.stopHint} onClick={onStop}>
          <Square className="size-3! fill-current" />
        </IconButton>
      ) : (
        <IconButton
          type="submit"
          variant="primary"
          label={words.chat.send}
          aria-disabled={!ready || undefined}
        >
          <ArrowUp />
        </IconButton>
      )}
    </form>
  )
}
