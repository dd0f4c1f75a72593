"use client"

import { ArrowLeft, Eye, Lock, LockOpen } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { mayLeave } from "#components/ui/leaving.ts"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Stands above every page while an administrator looks into an account: whose it is, why, whether changes are allowed, and the way back. */
export function LookingBar({
  account,
  reason,
  writes,
  allow,
  leave,
}: {
  account: string
  reason: string
  writes: boolean
  /** Answer with the reason where that fails. */
  allow: (allowed: boolean) => Promise<string | undefined>
  leave: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { bar } = words.platformAccounts
  const Sign = writes ? LockOpen : Lock
  const label = "max-sm:sr-only"
  return (
    <section
      aria-label={bar.label(account)}
      className={cn(
        "sticky top-0 z-30 flex h-9 items-center gap-1 border-b px-4 text-13 max-sm:px-2",
        writes
          ? "border-danger-border bg-danger-soft text-danger"
          : "border-warning-border bg-warning-soft text-warning",
      )}
    >
      <p className="flex min-w-0 flex-1 items-center gap-2">
        <Eye aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 truncate">
          <span className="font-medium">{writes ? bar.changes(account) : bar.reads(account)}</span>
          <span className="max-sm:sr-only"> {reason}</span>
        </span>
      </p>
      {writes ? (
        <Button
          size="sm"
          variant="ghost"
          loading={pending}
          onClick={() => start(() => tellRefusal(allow(false)))}
          className="shrink-0"
        >
          <Sign aria-hidden />
          <span className={label}>{bar.deny}</span>
        </Button>
      ) : (
        <ConfirmDialog
          title={bar.allowTitle(account)}
          description={bar.allowText}
          action={bar.allow}
          trigger={
            <Button size="sm" variant="ghost" className="shrink-0">
              <Sign aria-hidden />
              <span className={label}>{bar.allow}</span>
            </Button>
          }
          onConfirm={() => allow(true)}
        />
      )}
      <Button
        size="sm"
        variant="ghost"
        loading={pending}
        onClick={() => mayLeave() && start(() => tellRefusal(leave()))}
        className="shrink-0"
      >
        <ArrowLeft aria-hidden />
        <span className={label}>{bar.leave}</span>
      </Button>
    </section>
  )
}
