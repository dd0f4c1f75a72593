"use client"

import { Sparkles, X } from "lucide-react"
import { useState } from "react"
import { toast } from "sonner"
import { CitationChip } from "#components/chat/citation-chip.tsx"
import { bySource, type Citation } from "#components/chat/message.ts"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import type { SuggestedAnswer } from "./live.ts"

/** Asks the bot's knowledge for an answer, which goes into the field; what it rests on stands here until it is taken away. */
export function SuggestAnswer({
  id,
  onSuggest,
  hint,
}: {
  /** Of the conversation. */
  id: string
  onSuggest: (text: string) => void
  /** Stands here while nothing is suggested. */
  hint: string
}) {
  const [busy, setBusy] = useState(false)
  const [citations, setCitations] = useState<Citation[]>([])
  const { suggest } = words.conversations
  async function ask() {
    setBusy(true)
    const found = await fetch(`/conversations/${id}/suggest`, { method: "POST" })
      .then((answer): Promise<SuggestedAnswer> => answer.json())
      .catch((): SuggestedAnswer => ({ refusal: words.refusals.offline }))
    setBusy(false)
    if (found.refusal !== undefined) return void toast.error(found.refusal)
    setCitations(found.citations)
    if (found.text) onSuggest(found.text)
    else toast.message(suggest.nothing)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Button size="sm" variant="ghost" className="-ml-2" loading={busy} onClick={ask}>
        <Sparkles aria-hidden />
        {suggest.action}
      </Button>
      {citations.length > 0 ? (
        <section aria-label={suggest.from} className="flex min-w-0 flex-wrap items-center gap-1.5">
          <span className="text-12 text-muted">{suggest.from}</span>
          {bySource(citations).map((quotes) => (
            <CitationChip key={quotes[0]?.index} citations={quotes} />
          ))}
          <IconButton size="sm" label={suggest.hide} onClick={() => setCitations([])}>
            <X />
          </IconButton>
        </section>
      ) : (
        <span className="text-12 text-muted max-sm:hidden">{hint}</span>
      )}
    </div>
  )
}
