import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"

/** Keeps the navigation around a page that does not exist. */
export default function NotFound() {
  const { title, text } = words.ui.notFound
  return (
    <div className="mx-auto w-full max-w-160 px-4 py-16">
      <title>{title}</title>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        drawing={<Drawing of="lost" />}
        title={title}
        text={text}
        action={<ButtonLink href={HOME}>{words.error.home}</ButtonLink>}
      />
    </div>
  )
}
