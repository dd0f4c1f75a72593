"use client"

import "./globals.css"
import { ErrorState } from "#components/ui/error-state.tsx"
import * as words from "#components/words/words.ts"

/** Stands in for the whole document when the root layout itself fails, so it knows neither brand nor theme. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>{words.error.title}</title>
      </head>
      <body>
        <main className="mx-auto grid min-h-dvh max-w-160 content-center px-4">
          <ErrorState title={words.error.title} text={words.error.text} onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
