import * as words from "#components/words/words.ts"
import { ButtonLink } from "./button-link.tsx"
import { Drawing } from "./drawing.tsx"
import { EmptyState } from "./empty-state.tsx"
import { LinkedSheet } from "./linked-sheet.tsx"

/** Opens beside a list when the address names a thing that is not there; `back` is the list. */
export function GoneSheet({ thing, back }: { thing: keyof typeof words.ui.gone.titles; back: string }) {
  const { titles, text, action } = words.ui.gone
  return (
    <LinkedSheet title={titles[thing]} back={back}>
      <EmptyState
        drawing={<Drawing of="lost" />}
        title={titles[thing]}
        text={text}
        action={
          <ButtonLink href={back} scroll={false}>
            {action}
          </ButtonLink>
        }
        className="m-4"
      />
    </LinkedSheet>
  )
}
