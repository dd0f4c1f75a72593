"use client"

import { PlainButton, type PlainButtonProps } from "./plain-button.tsx"
import { Tooltip } from "./tooltip.tsx"

export type ButtonProps = Omit<PlainButtonProps, "off"> & {
  /** Why the button does nothing now, shown on hover and focus. */
  disabledReason?: string | undefined
}

/** A button of the product. It is never silently disabled: give `loading` or `disabledReason`. */
export function Button({ disabledReason, ...props }: ButtonProps) {
  if (!disabledReason) return <PlainButton {...props} />
  return (
    <Tooltip text={disabledReason}>
      <PlainButton {...props} off />
    </Tooltip>
  )
}
