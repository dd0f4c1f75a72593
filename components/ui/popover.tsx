"use client"

import { Popover as Radix } from "radix-ui"
import type { ComponentProps } from "react"
import { cn } from "./cn.ts"

export const Popover = Radix.Root
export const PopoverTrigger = Radix.Trigger

/** What floats beside its trigger until it is dismissed. */
export function PopoverContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={6}
        collisionPadding={12}
        {...props}
        className={cn(
          "z-50 w-80 max-w-[calc(100vw-1.5rem)] animate-enter rounded-panel bg-raised text-13 shadow-float outline-none closed:animate-leave",
          className,
        )}
      />
    </Radix.Portal>
  )
}
