"use client"

import { type ComponentProps, useState } from "react"
import { useUnloadGuard } from "./use-unload-guard.ts"

/** A form that the browser does not leave without asking, once something was typed or chosen in it. */
export function GuardedForm({ onChange, ...props }: ComponentProps<"form">) {
  const [changed, setChanged] = useState(false)
  useUnloadGuard(changed)
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
