"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useTransition } from "react"
import { Button } from "#components/ui/button.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { clientsAddress } from "./clients-address.ts"

/** Looks for clients; the address changes, so that a result can be kept and sent. */
export function ClientSearch({ search }: { search: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const clients = words.clients
  const shell = words.shell
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("search")
    start(() => router.replace(clientsAddress({ search: String(typed ?? "").trim() }), { scroll: false }))
  }
  return (
    <search aria-label={clients.search} aria-busy={pending}>
      <form onSubmit={submit} className="flex gap-2">
        <Input
          // A new address starts the field anew.
          key={search}
          name="search"
          type="search"
          aria-label={clients.search}
          placeholder={clients.searchPlaceholder}
          defaultValue={search}
          maxLength={200}
          autoComplete="off"
          className="sm:w-80"
        />
        <Button type="submit" loading={pending}>
          {shell.search}
        </Button>
      </form>
    </search>
  )
}
