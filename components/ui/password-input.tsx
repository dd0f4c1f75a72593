"use client"

import { Eye, EyeOff } from "lucide-react"
import { type ComponentProps, useState } from "react"
import * as words from "#components/words/words.ts"
import { cn } from "./cn.ts"
import { IconButton } from "./icon-button.tsx"
import { Input } from "./input.tsx"

/** A password field whose text can be shown. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className={cn("pr-10", className)} />
      <IconButton
        size="sm"
        label={shown ? words.ui.hidePassword : words.ui.showPassword}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="-translate-y-1/2 absolute top-1/2 right-1"
      >
        {shown ? <EyeOff /> : <Eye />}
      </IconButton>
    </div>
  )
}
