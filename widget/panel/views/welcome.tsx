/** @jsxImportSource preact */
import type { State } from "../chat/state.ts"
import { useTools } from "./context.ts"
import { Markdown } from "./markdown.tsx"

/** What stands before the first message: that one talks to an AI, how the bot greets, and what one could ask. */
export function Welcome({ state }: { state: State }) {
  const { settings, words, rows, conversation } = state
  const isNew = rows.length === 0 && conversation === null
  const greeted = rows[0]?.role === "bot"
  return (
    <>
      {settings.disclosure && <p class="disclosure">{settings.disclosure}</p>}
      {settings.intro && !greeted && (
        <article class="answer" aria-label={settings.title}>
          <div class="text">
            <Markdown text={settings.intro} cite={(index) => `[${index}]`} />
          </div>
        </article>
      )}
      {isNew && <Suggestions label={words.suggestions} texts={settings.suggestions} />}
    </>
  )
}

/** Texts that are sent by a click, instead of being written. */
export function Suggestions({ label, texts }: { label: string; texts: readonly string[] }) {
  const { chat } = useTools()
  if (texts.length === 0) return null
  return (
    <ul class="suggestions" aria-label={label}>
      {texts.map((text) => (
        <li key={text}>
          <button type="button" onClick={() => void chat.send(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
