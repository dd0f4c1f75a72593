"use client"

import { UserRound } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { inMenu, NOBODY, personValue, teamValue } from "./assignee.ts"

/** Who is to see to one or several conversations: the account's people and teams to choose from. */
export function AssignMenu({
  label,
  name,
  value,
  me,
  assignees: { people, teams },
  choose,
  shortcut,
  busy = false,
  disabledReason,
}: {
  /** What the button says where nobody has it. */
  label: string
  /** Of who has it. */
  name?: string | null
  value?: string
  me: string
  assignees: Assignees
  choose: (value: string) => void
  shortcut?: string
  busy?: boolean
  disabledReason?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  const { assign } = words.conversations
  const own = people.find(({ id }) => id === me)
  const others = people.filter(({ id }) => id !== me)
  if (disabledReason !== undefined)
    return (
      <Button size="sm" variant="ghost" disabledReason={disabledReason}>
        {name ?? label}
      </Button>
    )
  return (
    // What is behind it stays in reach: whoever assigns reads the conversation meanwhile.
    <DropdownMenu open={open} onOpenChange={setOpen} modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          size="sm"
          variant="ghost"
          loading={busy}
          aria-label={name ? assign.toChange(name) : label}
          aria-keyshortcuts={shortcut}
          // The key of the inbox clicks it, which alone opens no menu.
          onClick={() => setOpen(true)}
        >
          <UserRound aria-hidden />
          <span className="max-w-36 truncate">{name ?? label}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] max-w-72 overflow-y-auto">
        <DropdownMenuRadioGroup value={value ?? ""} onValueChange={choose}>
          <DropdownMenuRadioItem value={NOBODY}>{assign.nobody}</DropdownMenuRadioItem>
          {own && <DropdownMenuRadioItem value={personValue(own.id)}>{assign.me}</DropdownMenuRadioItem>}
          {teams.length > 0 && <DropdownMenuLabel>{assign.teams}</DropdownMenuLabel>}
          {teams.map((team) => (
            <DropdownMenuRadioItem key={team.id} value={teamValue(team.id)}>
              {team.name}
            </DropdownMenuRadioItem>
          ))}
          {others.length > 0 && <DropdownMenuLabel>{assign.people}</DropdownMenuLabel>}
          {others.map((person) => (
            <DropdownMenuRadioItem key={person.id} value={personValue(person.id)}>
              {inMenu(person)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
