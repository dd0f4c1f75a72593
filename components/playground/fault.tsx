import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import { faultOf } from "./chat-fault.ts"
import { Notice } from "./notice.tsx"

/** Why the last turn did not end well, and the way on. */
export function Fault({ error, botId, onRetry }: { error: Error; botId: string; onRetry: () => void }) {
  const { title, text, retry, link } = faultOf(error, botId)
  return (
    <Notice tone="danger" title={title} text={text}>
      {link && (
        <ButtonLink size="sm" href={link.href} variant="ghost">
          {link.label}
        </ButtonLink>
      )}
      {retry && (
        <Button size="sm" onClick={onRetry}>
          {words.error.retry}
        </Button>
      )}
    </Notice>
  )
}
