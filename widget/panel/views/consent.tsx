/** @jsxImportSource preact */
import { safeLink } from "../../markdown/safe-link.ts"
import type { State } from "../chat/state.ts"
import { useTools } from "./context.ts"

/** What one agrees to before the first message; closing the panel is the other choice. */
export function Consent({ state }: { state: State }) {
  const { actions } = useTools()
  const { settings, words } = state
  const { consent } = settings
  if (!consent) return null
  const link = safeLink(consent.link ?? settings.privacy_url ?? "")
  return (
    <div class="sheet">
      {settings.disclosure && <p class="disclosure">{settings.disclosure}</p>}
      <p>{consent.text}</p>
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {words.more}
        </a>
      )}
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => actions.agree(consent.version)}>
          {words.agree}
        </button>
      </div>
    </div>
  )
}
