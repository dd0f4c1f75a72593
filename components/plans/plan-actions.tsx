"use client"

import { Archive, ArchiveRestore, ArrowDown, ArrowUp, CircleCheck, Ellipsis } from "lucide-react"
import { toast } from "sonner"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Plan } from "#lib/domain/plans/schema.ts"

/** What can be done to a plan by its id. Each answers with the reason where it fails. */
export interface PlanDeeds {
  move: (id: string, to: number) => Promise<string | undefined>
  makeDefault: (id: string) => Promise<string | undefined>
  archive: (id: string) => Promise<string | undefined>
  restore: (id: string) => Promise<string | undefined>
}

/** The same from the plan's row. `place` among those that are sold, from 0. */
export function PlanActions({
  plan: { id, name, isDefault, archivedAt },
  place,
  last,
  deeds,
}: {
  plan: Pick<Plan, "id" | "name" | "isDefault" | "archivedAt">
  place: number
  last: number
  deeds: PlanDeeds
}) {
  const plans = words.plans
  const [pending, start] = useSingleTransition()
  const run = (deed: Promise<string | undefined>, told?: string) =>
    start(async () => {
      const failure = await orOffline(deed)
      if (failure) toast.error(failure)
      else if (told) toast.success(told)
    })
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton size="sm" label={plans.menu(name)} aria-busy={pending}>
          <Ellipsis />
        </IconButton>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {archivedAt ? (
          <DropdownMenuItem onSelect={() => run(deeds.restore(id), plans.archive.restored(name))}>
            <ArchiveRestore aria-hidden />
            {plans.archive.restore}
          </DropdownMenuItem>
        ) : (
          <>
            <DropdownMenuItem disabled={place <= 0} onSelect={() => run(deeds.move(id, place - 1))}>
              <ArrowUp aria-hidden />
              {plans.up}
            </DropdownMenuItem>
            <DropdownMenuItem disabled={place >= last} onSelect={() => run(deeds.move(id, place + 1))}>
              <ArrowDown aria-hidden />
              {plans.down}
            </DropdownMenuItem>
            <DropdownMenuSeparator />
            <DropdownMenuItem
              disabled={isDefault}
              onSelect={() => run(deeds.makeDefault(id), plans.makeDefault.done(name))}
            >
              <CircleCheck aria-hidden />
              {plans.makeDefault.action}
            </DropdownMenuItem>
            <DropdownMenuItem
              disabled={isDefault}
              title={isDefault ? plans.archive.notDefault : undefined}
              onSelect={() => run(deeds.archive(id), plans.archive.done(name))}
            >
              <Archive aria-hidden />
              {plans.archive.action}
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
