import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import * as words from "#components/words/words.ts"

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] content-center justify-items-center gap-1 px-4 text-center">
      <title>{words.ui.notFound.title}</title>
      <Drawing of="lost" />
      <h1 className="mt-3 font-semibold text-20">{words.ui.notFound.title}</h1>
      <p className="max-w-96 text-muted">{words.ui.notFound.text}</p>
      <ButtonLink href="/" className="mt-5">
        {words.error.home}
      </ButtonLink>
    </main>
  )
}
