"use client"

import { Switch as Radix } from "radix-ui"
import type { ComponentProps } from "react"
import { cn } from "./cn.ts"
import { useField } from "./field-context.ts"

/** On or off, at once and without a save button. */
export function Switch({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...useField()}
      {...props}
      className={cn(
        "relative inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-faint transition-colors before:absolute before:-inset-1 disabled:opacity-50 data-[state=checked]:bg-accent",
        className,
      )}
    >
      <Radix.Thumb className="size-4 translate-x-0.5 rounded-full bg-background transition-transform data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-accent-contrast" />
    </Radix.Root>
  )
}
