"use client"

import { Upload } from "lucide-react"
import { useRouter } from "next/navigation"
import { useId, useRef, useState } from "react"
import { useFileDrop } from "#components/knowledge/use-file-drop.ts"
import { cn } from "#components/ui/cn.ts"
import { FormError } from "#components/ui/form-error.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Takes one file of contacts, by drop or by button, and leads to what it would do. */
export function ImportDrop({ maxBytes }: { maxBytes: number }) {
  const router = useRouter()
  const { imports } = words.contacts
  const [error, setError] = useState<string>()
  const [reading, start] = useSingleTransition()
  const input = useRef<HTMLInputElement>(null)
  const help = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) start(() => send(file))
  }
  async function send(file: File) {
    const refused = file.size === 0 ? imports.noFile : file.size > maxBytes ? imports.tooLarge : undefined
    const sent = refused ? { reason: refused } : await sendImport(file)
    // Else the same file could not be chosen again.
    if (input.current) input.current.value = ""
    if ("id" in sent) router.push(`/contacts/import/${sent.id}`)
    else setError(sent.reason)
  }
  const { over, zone } = useFileDrop(take)
  return (
    <div className="grid gap-3">
      <FormError text={error} />
      <div
        {...zone}
        aria-busy={reading}
        className={cn(
          "grid justify-items-center gap-1 rounded-panel border border-border-strong border-dashed px-4 py-10 text-center transition-colors",
          over && "border-accent bg-accent-soft",
        )}
      >
        {reading ? <Spinner /> : <Upload aria-hidden className="mb-1 size-5 stroke-[1.75] text-muted" />}
        <p className="text-13" role="status">
          {reading ? imports.reading : imports.drop}
        </p>
        <label className="cursor-pointer rounded-mark font-medium text-13 text-accent-text underline underline-offset-4 has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
          {imports.choose}
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby={help}
            className="sr-only"
            onChange={(event) => take(event.currentTarget.files)}
          />
        </label>
        <p id={help} className="text-12 text-muted">
          {imports.limits}
        </p>
      </div>
    </div>
  )
}

async function sendImport(file: File): Promise<{ id: string } | { reason: string }> {
  try {
    const address = `/api/contacts/import?name=${encodeURIComponent(file.name)}`
    const answer = await fetch(address, { method: "PUT", body: file })
    const { id, error } = (await answer.json()) as { id?: string; error?: string }
    return id ? { id } : { reason: error ?? words.refusals.internal }
  } catch {
    return { reason: words.refusals.offline }
  }
}
