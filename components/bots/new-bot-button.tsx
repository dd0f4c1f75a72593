import { Plus } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"

/** Leads to the form for a new bot, or says why there can be none. */
export function NewBotButton({ disabledReason }: { disabledReason?: string | undefined }) {
  const face = (
    <>
      <Plus aria-hidden />
      {words.bots.newBot}
    </>
  )
  return disabledReason ? (
    <Button variant="primary" disabledReason={disabledReason}>
      {face}
    </Button>
  ) : (
    <ButtonLink variant="primary" href="/bots/new">
      {face}
    </ButtonLink>
  )
}
