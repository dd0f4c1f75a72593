"use client"

import { Tooltip as Radix } from "radix-ui"
import type { ReactNode } from "react"

/** Names or explains the control inside it, on hover and on focus. */
export function Tooltip({
  text,
  side = "top",
  children,
}: {
  text: ReactNode
  side?: "top" | "right" | "bottom" | "left"
  children: ReactNode
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-enter items-center gap-2 rounded-control bg-text px-2 py-1 text-12 text-background"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={300} skipDelayDuration={150}>
      {children}
    </Radix.Provider>
  )
}
