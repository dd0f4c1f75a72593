"use client"

import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"

/** Appears at the foot of a settings form once something changed. The save button submits the form around it. */
export function SaveBar({
  changed,
  saving = false,
  error,
  onDiscard,
}: {
  changed: boolean
  saving?: boolean
  error?: string | undefined
  onDiscard: () => void
}) {
  if (!changed && !saving) return null
  return (
    <div className="sticky bottom-4 z-20 mx-auto mt-6 flex w-full max-w-160 animate-enter flex-wrap items-center gap-2 rounded-panel bg-raised p-2 pl-4 shadow-float">
      <p role="status" className={error ? "flex-1 text-13 text-danger" : "flex-1 text-13 text-muted"}>
        {error ?? words.ui.unsaved}
      </p>
      <Button size="sm" variant="ghost" onClick={onDiscard}>
        {words.ui.discard}
      </Button>
      <Button size="sm" variant="primary" type="submit" loading={saving}>
        {saving ? words.ui.saving : words.ui.save}
      </Button>
    </div>
  )
}
