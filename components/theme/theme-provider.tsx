"use client"

import { ThemeProvider as NextThemes } from "next-themes"
import type { ReactNode } from "react"

/** Light, dark or the system's theme, as the class on `<html>`; remembered in the browser. */
export function ThemeProvider({ children, nonce }: { children: ReactNode; nonce?: string | undefined }) {
  return (
    <NextThemes
      attribute="class"
      enableSystem
      disableTransitionOnChange
      storageKey="theme"
      {...(nonce && { nonce })}
    >
      {children}
    </NextThemes>
  )
}
