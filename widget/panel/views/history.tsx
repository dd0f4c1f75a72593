/** @jsxImportSource preact */
import type { State } from "../chat/state.ts"
import { useTools } from "./context.ts"

/** The visitor's conversations, newest first. */
export function History({ state }: { state: State }) {
  const { chat } = useTools()
  const { conversations, words, settings, conversation } = state
  return (
    <div class="sheet history">
      <button type="button" class="button primary" onClick={chat.restart}>
        {words.restart}
      </button>
      {conversations?.length === 0 && <p class="note">{words.none}</p>}
      <ul aria-label={words.history} aria-busy={conversations === null}>
        {conversations?.map(({ id, title, created_at, last_message_at }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === conversation}
              onClick={() => void chat.openConversation(id)}
            >
              <span class="cut">{title || words.conversation}</span>
              <time dateTime={last_message_at ?? created_at}>
                {new Date(last_message_at ?? created_at).toLocaleDateString(settings.locale, {
                  day: "numeric",
                  month: "short",
                })}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
