"use client"

import { useFormStatus } from "react-dom"
import { Button } from "#components/ui/button.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** The line of the search tester, inside its form. */
export function SearchField({ question }: { question?: string | undefined }) {
  const { pending } = useFormStatus()
  const { search } = words.knowledge
  return (
    <div className="flex gap-2">
      <Input
        type="search"
        name="question"
        aria-label={search.question}
        placeholder={search.placeholder}
        defaultValue={question}
        required
        maxLength={2000}
        autoComplete="off"
      />
      <Button type="submit" loading={pending}>
        {search.submit}
      </Button>
    </div>
  )
}
