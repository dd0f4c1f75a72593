"use client"

import { useEffect, useState } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** Whether a page may be called so. */
export type SlugState = "free" | "own" | "taken" | "wrong"

const REST_MS = 350

/** The name of a page in its address; says while it is typed whether it can be had. */
export function SlugField({
  slug,
  check,
  error,
}: {
  slug: string | null
  check: (slug: string) => Promise<SlugState | undefined>
  error?: string | undefined
}) {
  const { page } = words.channels
  const [typed, setTyped] = useState(slug ?? "")
  const [state, setState] = useState<{ of: string; is: SlugState }>()
  useEffect(() => {
    if (typed === "" || typed === slug) return
    let gone = false
    const timer = setTimeout(async () => {
      const is = await check(typed).catch(() => undefined)
      if (is && !gone) setState({ of: typed, is })
    }, REST_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [typed, slug, check])
  const known = state?.of === typed ? state.is : undefined
  const fault = known === "taken" || known === "wrong" ? page[known] : undefined
  return (
    <Field label={page.slug} help={page.slugHelp} error={fault ?? error} optional>
      <Input
        name="slug"
        value={typed}
        onChange={(event) => setTyped(event.target.value.toLowerCase())}
        placeholder={page.slugPlaceholder}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="font-mono text-13"
      />
      <p role="status" className="text-12 text-success empty:hidden">
        {known === "free" ? page.free : ""}
      </p>
    </Field>
  )
}
