"use client"

import { type ComponentProps, useState } from "react"
import { useLeaveGuard } from "./use-leave-guard.ts"

/** A form whose page is not left without asking, once something was typed or chosen in it. */
export function GuardedForm({ onChange, ...props }: ComponentProps<"form">) {
  const [changed, setChanged] = useState(false)
  useLeaveGuard(changed)
  return (
    <form
      {...props}
      onChange={(event) => {
        setChanged(true)
        onChange?.(event)
      }}
    />
  )
}
