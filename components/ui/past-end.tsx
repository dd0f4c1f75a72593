import * as words from "#components/words/words.ts"
import { ButtonLink } from "./button-link.tsx"
import { Drawing } from "./drawing.tsx"
import { EmptyState } from "./empty-state.tsx"

/** Stands where a page of a list would, when the address names one that the list does not reach; `first` leads back. */
export function PastEnd({ first }: { first: string }) {
  const { title, text, action } = words.ui.pastEnd
  return (
    <EmptyState
      drawing={<Drawing of="lost" />}
      title={title}
      text={text}
      action={<ButtonLink href={first}>{action}</ButtonLink>}
    />
  )
}
