"use client"

import { Download } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import * as words from "#components/words/words.ts"
import { type ContactsQuery, exportAddress } from "./contacts-address.ts"

/** Downloads what the filters show. */
export function ExportMenu({ query }: { query: ContactsQuery }) {
  const contacts = words.contacts
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Download aria-hidden />
          {contacts.exportAction}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>{contacts.exportHelp}</DropdownMenuLabel>
        {(["csv", "json"] as const).map((format) => (
          <DropdownMenuItem key={format} asChild>
            {/* A download, not a page: the router has nothing to do with it. */}
            <a href={exportAddress(query, format)} download>
              {format === "csv" ? contacts.exportCsv : contacts.exportJson}
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
