"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useTransition } from "react"
import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"
import { Input } from "./input.tsx"

/**
 * Looks for something in a list: what is typed stands in the address as `search`, beside what else the address is to keep,
 * so that a result can be kept and sent.
 */
export function SearchForm({
  path,
  keep = {},
  label,
  placeholder,
  search,
  className,
}: {
  path: string
  keep?: Record<string, string | undefined>
  label: string
  placeholder?: string
  /** What the address looks for now. */
  search: string | undefined
  className?: string
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get("search") ?? "").trim()
    const kept = Object.entries({ ...keep, search: typed }).filter(([, value]) => value)
    const query = new URLSearchParams(kept as [string, string][]).toString()
    start(() => router.replace(query ? `${path}?${query}` : path, { scroll: false }))
  }
  return (
    <search aria-label={label} aria-busy={pending} className={className}>
      <form onSubmit={submit} className="flex gap-2">
        <Input
          // A new address starts the field anew.
          key={search}
          name="search"
          type="search"
          aria-label={label}
          placeholder={placeholder}
          defaultValue={search}
          maxLength={200}
          autoComplete="off"
          className="sm:w-80"
        />
        <Button type="submit" loading={pending}>
          {words.shell.search}
        </Button>
      </form>
    </search>
  )
}
