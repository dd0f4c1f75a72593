"use client"

import { Eye, EyeOff } from "lucide-react"
import { type ComponentProps, useState } from "react"
import * as words from "#components/words/words.ts"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"
import { Input } from "./input.tsx"

/** A password field whose text can be shown. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false)
  const label = shown ? words.ui.hidePassword : words.ui.showPassword
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className={cn("pr-10", className)} />
      {/* The browser's own tooltip: the pages before sign-in have no provider of ours. */}
      <button
        type="button"
        aria-label={label}
        title={label}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className={cn(
          buttonStyle({ variant: "ghost", size: "sm", square: true }),
          "-translate-y-1/2 absolute top-1/2 right-1",
        )}
      >
        {shown ? <EyeOff /> : <Eye />}
      </button>
    </div>
  )
}
