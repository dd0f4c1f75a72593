import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import { Notice } from "./notice.tsx"

export interface ObstacleProps {
  botId: string
  /** Why nothing can be asked now. */
  closed?: "off" | "readOnly" | undefined
  hasKnowledge: boolean
}

/** What keeps this bot from answering well, before anything is asked. */
export function Obstacle({ botId, closed, hasKnowledge }: ObstacleProps) {
  const { off, empty, readOnly, readOnlyTitle } = words.playground
  if (closed === "readOnly") return <Notice tone="info" title={readOnlyTitle} text={readOnly} />
  if (closed === "off")
    return (
      <Notice tone="warning" title={off.title} text={off.text}>
        <ButtonLink size="sm" href={`/bots/${botId}/settings`}>
          {off.action}
        </ButtonLink>
      </Notice>
    )
  if (hasKnowledge) return null
  return (
    <Notice tone="info" title={empty.title} text={empty.text}>
      <ButtonLink size="sm" href={`/bots/${botId}/knowledge`}>
        {empty.action}
      </ButtonLink>
    </Notice>
  )
}
