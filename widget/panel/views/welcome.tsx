/** @jsxImportSource preact */
import type { State } from "../chat/state.ts"
import { useTools } from "./context.ts"
import { Markdown } from "./markdown.tsx"

/** What stands before the first message: that one talks to an AI, how the bot greets, and what one could ask. */
export function Welcome({ state }: { state: State }) {
  const { chat } = useTools()
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
      {isNew && settings.suggestions.length > 0 && (
        <ul class="suggestions" aria-label={words.suggestions}>
          {settings.suggestions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => void chat.send(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
