"use client"

import { Download } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import * as words from "#components/words/words.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"

/** Takes the list along as it is filtered. */
export function ExportMenu({ query }: { query: ConversationQuery }) {
  const filters = conversationAddress({ ...query, open: undefined, page: 1 }).split("?")[1] ?? ""
  const { exports } = words.conversations
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Download aria-hidden />
          {exports.action}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {(["csv", "json"] as const).map((format) => (
          <DropdownMenuItem key={format} asChild>
            <a href={`/conversations/export?format=${format}${filters && `&${filters}`}`} download>
              {exports[format]}
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
