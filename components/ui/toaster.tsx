"use client"

import { useTheme } from "next-themes"
import { Toaster as Sonner } from "sonner"

/** Above the bar that saves a form, and the field of a chat: who points at a result keeps it where it is. */
const ABOVE = { bottom: 76 }

/** Where results are told. Call `toast.success` or `toast.error` of sonner; progress never goes here. */
export function Toaster() {
  const { resolvedTheme } = useTheme()
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={ABOVE}
      mobileOffset={ABOVE}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-80 items-start gap-2.5 rounded-panel bg-raised p-3 text-13 text-text shadow-float font-sans",
          title: "font-medium",
          description: "text-12 text-muted",
          icon: "mt-0.5 shrink-0 [&_svg]:size-4",
          success: "[&_[data-icon]]:text-success",
          error: "[&_[data-icon]]:text-danger",
          warning: "[&_[data-icon]]:text-warning",
          actionButton: "ml-auto shrink-0 font-medium text-accent-text",
        },
      }}
    />
  )
}
