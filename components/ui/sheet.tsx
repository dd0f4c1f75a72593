"use client"

import { Dialog as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { CloseButton } from "./close-button.tsx"
import { cn } from "./cn.ts"
import { returnFocus } from "./return-focus.ts"

export const Sheet = Radix.Root

const sides = {
  right: "right-0 w-120 animate-slide border-l",
  left: "left-0 w-64 animate-slide-left border-r",
}

/** A panel at the edge: a quick look at one thing of a list, or the navigation on a phone. */
export function SheetContent({
  title,
  actions,
  side = "right",
  bare = false,
  className,
  children,
}: {
  title: string
  actions?: ReactNode
  side?: keyof typeof sides
  /** Leaves out the visible header. */
  bare?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear-now bg-scrim closed:animate-leave" />
      <Radix.Content
        aria-describedby={undefined}
        onCloseAutoFocus={returnFocus}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
        }}
        className={cn(
          "fixed inset-y-0 z-40 flex max-w-[calc(100vw-2.5rem)] flex-col bg-background shadow-float outline-none closed:animate-leave",
          sides[side],
          className,
        )}
      >
        {bare ? (
          <Radix.Title className="sr-only">{title}</Radix.Title>
        ) : (
          <div className="flex h-12 shrink-0 items-center gap-2 border-b pr-2 pl-4">
            <Radix.Title className="min-w-0 flex-1 truncate font-medium text-14">{title}</Radix.Title>
            {actions}
            <Radix.Close asChild>
              <CloseButton />
            </Radix.Close>
          </div>
        )}
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  )
}
