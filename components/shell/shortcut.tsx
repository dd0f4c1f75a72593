"use client"

import { useEffect, useState } from "react"
import { Kbd } from "#components/ui/kbd.tsx"

/** A key with the modifier of the reader's system. */
export function Shortcut({ letter }: { letter: string }) {
  const [modifier, setModifier] = useState("Ctrl")
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setModifier("⌘")
  }, [])
  return (
    <Kbd>
      {modifier} {letter}
    </Kbd>
  )
}
