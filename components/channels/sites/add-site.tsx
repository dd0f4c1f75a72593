"use client"

import { type FormEvent, useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { originOf } from "./origin-of.ts"

/** One more site, as it is written or copied from the address bar. */
export function AddSite({
  origins,
  allow,
}: {
  origins: readonly string[]
  allow: (site: string) => Promise<string | undefined>
}) {
  const { sites } = words.channels
  const [typed, setTyped] = useState("")
  const [fault, setFault] = useState<string>()
  const [busy, start] = useSingleTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const site = originOf(typed)
    if (!site) return setFault(sites.wrong)
    if (origins.includes(site)) return setFault(sites.already)
    start(async () => {
      const failure = await orOffline(allow(site))
      setFault(failure)
      if (failure) return
      setTyped("")
      toast.success(sites.allowed(site))
    })
  }
  return (
    <form onSubmit={submit}>
      <Field label={sites.add} help={sites.addHelp} error={fault}>
        <div className="flex gap-2">
          <Input
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setFault(undefined)
            }}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={300}
            placeholder={sites.addPlaceholder}
          />
          <Button type="submit" loading={busy}>
            {busy ? sites.adding : sites.addAction}
          </Button>
        </div>
      </Field>
    </form>
  )
}
