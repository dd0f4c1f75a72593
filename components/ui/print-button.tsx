"use client"

import { Printer } from "lucide-react"
import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"

/** Prints the page; of one with a sheet of paper the sheet alone. */
export const PrintButton = () => (
  <Button onClick={() => window.print()}>
    <Printer aria-hidden />
    {words.ui.print}
  </Button>
)
