"use client"

import { useTheme } from "next-themes"
import { useEffect } from "react"

/** Has a browser that was never told otherwise begin with the theme that a person chose in another one. */
export function ThemeOfPerson({ theme }: { theme: string | null }) {
  const { setTheme } = useTheme()
  useEffect(() => {
    if (theme && localStorage.getItem("theme") === null) setTheme(theme)
  }, [theme, setTheme])
  return null
}
