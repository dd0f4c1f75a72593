"use client"

import { ErrorState } from "#components/ui/error-state.tsx"
import * as words from "#components/words/words.ts"

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="mx-auto grid w-full max-w-160 px-4 py-16">
      <ErrorState
        title={words.error.title}
        text={words.error.text}
        reference={digestOf(error)}
        onRetry={retry}
      />
    </div>
  )
}

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error ? String(error.digest) : undefined
