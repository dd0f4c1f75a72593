import { X } from "lucide-react"
import type { ComponentProps } from "react"
import * as words from "#components/words/words.ts"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"

/** Closes what floats. It has no tooltip: that would take the first press of Escape for itself. */
export const CloseButton = ({ className, ...props }: ComponentProps<"button">) => (
  <button
    type="button"
    aria-label={words.ui.close}
    {...props}
    className={cn(buttonStyle({ variant: "ghost", size: "sm", square: true }), className)}
  >
    <X aria-hidden />
  </button>
)
