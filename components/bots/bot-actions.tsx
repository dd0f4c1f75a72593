"use client"

import { Copy, Ellipsis, MessageCircle, Settings } from "lucide-react"
import dynamic from "next/dynamic"
import Link from "next/link"
import { useState } from "react"
import { Dialog } from "#components/ui/dialog.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import type { ListedBot } from "#lib/domain/analytics/schema.ts"

/** Makes a bot like another and answers with its id, or with what is at fault. */
export type Duplicate = (id: string, state: FormState, form: FormData) => Promise<FormState>

const DuplicateDialog = dynamic(() => import("./duplicate-dialog.tsx").then((file) => file.DuplicateDialog))

/** What can be done to a bot from its row. */
export function BotActions({
  bot: { id, name, sources, passages },
  duplicate,
  mostCopied,
  refusal,
}: {
  bot: Pick<ListedBot, "id" | "name" | "sources" | "passages">
  duplicate: Duplicate
  /** Passages that a copy can take along. */
  mostCopied: number
  refusal: string | undefined
}) {
  const [copying, setCopying] = useState(false)
  const bots = words.bots
  const named = name || bots.untitled
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton size="sm" label={bots.actions(named)}>
            <Ellipsis />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem asChild>
            <Link href={`/bots/${id}`}>
              <MessageCircle aria-hidden />
              {bots.tabs.playground}
            </Link>
          </DropdownMenuItem>
          <DropdownMenuItem asChild>
            <Link href={`/bots/${id}/settings`}>
              <Settings aria-hidden />
              {bots.tabs.settings}
            </Link>
          </DropdownMenuItem>
          <DropdownMenuItem
            disabled={refusal !== undefined}
            title={refusal}
            onSelect={() => setCopying(true)}
          >
            <Copy aria-hidden />
            {bots.duplicate.action}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={copying} onOpenChange={setCopying}>
        {copying && (
          <DuplicateDialog
            name={named}
            knowledge={{ sources, passages, most: mostCopied }}
            action={duplicate.bind(null, id)}
          />
        )}
      </Dialog>
    </>
  )
}
