"use client"

import type { ReactNode } from "react"
import * as words from "#components/words/words.ts"
import { CodeFigure } from "./code-figure.tsx"
import { LANGUAGES, type Language } from "./samples.ts"
import { useLanguage } from "./use-language.ts"

/** An example request in the language that the reader chose for the whole page. */
export function SampleTabs({
  samples,
  summary,
  actions,
}: {
  samples: Record<Language, string>
  /** What the request does, for the name of the figure. */
  summary: string
  actions?: ReactNode
}) {
  const [language, choose] = useLanguage()
  return (
    <CodeFigure
      label={words.docs.example(language, summary)}
      code={samples[language]}
      actions={actions}
      title={
        <fieldset className="flex gap-1">
          <legend className="sr-only">{words.docs.language}</legend>
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === language}
              onClick={() => choose(each)}
              className="h-7 rounded-control px-1.5 text-muted transition-colors hover:text-text aria-pressed:font-medium aria-pressed:text-text"
            >
              {each}
            </button>
          ))}
        </fieldset>
      }
    />
  )
}
