"use client"

import { CircleStop, Ellipsis, RefreshCw, RotateCw, Trash2 } from "lucide-react"
import { useState } from "react"
import { toast } from "sonner"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

/** What can be done to a source; each answers with the reason where it fails. */
export interface SourceChanges {
  retry: (id: string) => Promise<string | undefined>
  sync: (id: string) => Promise<string | undefined>
  cancel: (id: string) => Promise<string | undefined>
  remove: (id: string) => Promise<string | undefined>
}

/** Reading a failed source or a website again, stopping that, and deleting one after a question. */
export function SourceActions({
  source: { id, name, type, status, version },
  retry,
  sync,
  cancel,
  remove,
}: SourceChanges & { source: Pick<Source, "id" | "name" | "type" | "status" | "version"> }) {
  const [asking, setAsking] = useState(false)
  const [pending, start] = useSingleTransition()
  const knowledge = words.knowledge
  const isSettled = status === "ready" || status === "failed"
  const maySync = type === "url" && isSettled && version !== null
  const run = (change: typeof retry, done: string) =>
    start(async () => {
      const failure = await orOffline(change(id))
      if (failure) toast.error(failure)
      else toast.success(done)
    })
  const confirm = async () => {
    const failure = await orOffline(remove(id))
    if (!failure) toast.success(knowledge.removed)
    return failure
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton size="sm" label={knowledge.actions(name)} aria-busy={pending}>
            <Ellipsis />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {maySync && (
            <DropdownMenuItem onSelect={() => run(sync, knowledge.retried)}>
              <RefreshCw aria-hidden />
              {knowledge.sync}
            </DropdownMenuItem>
          )}
          {!isSettled && (
            <DropdownMenuItem onSelect={() => run(cancel, knowledge.cancelled)}>
              <CircleStop aria-hidden />
              {knowledge.cancel}
            </DropdownMenuItem>
          )}
          {status === "failed" && !maySync && (
            <DropdownMenuItem onSelect={() => run(retry, knowledge.retried)}>
              <RotateCw aria-hidden />
              {knowledge.retry}
            </DropdownMenuItem>
          )}
          <DropdownMenuItem danger onSelect={() => setAsking(true)}>
            <Trash2 aria-hidden />
            {knowledge.remove}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={knowledge.removeTitle(name)}
        description={knowledge.removeLead}
        action={knowledge.removeAction}
        onConfirm={confirm}
      />
    </>
  )
}
