"use client"

import { Check, ChevronsUpDown } from "lucide-react"
import { Select as Radix } from "radix-ui"
import type { ComponentProps } from "react"
import * as words from "#components/words/words.ts"
import { cn } from "./cn.ts"
import { controlStyle } from "./control-style.ts"
import { useField } from "./field-context.ts"
import { menuItemStyle, menuStyle } from "./menu-style.ts"

export interface SelectOption {
  value: string
  label: string
  description?: string
}

/** A choice of one from a short list. */
export function Select({
  options,
  placeholder = words.ui.select,
  className,
  label,
  ...props
}: ComponentProps<typeof Radix.Root> & {
  options: SelectOption[]
  placeholder?: string
  className?: string
  /** The name of the control where no `Field` gives one. */
  label?: string
}) {
  return (
    <Radix.Root {...props}>
      <Radix.Trigger
        {...useField()}
        aria-label={label}
        className={cn(
          controlStyle,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-left data-placeholder:text-muted",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            menuStyle,
            "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)",
          )}
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item key={option.value} value={option.value} className={cn(menuItemStyle, "pr-8")}>
                <span className="grid">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.description && <span className="text-12 text-muted">{option.description}</span>}
                </span>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-4" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
