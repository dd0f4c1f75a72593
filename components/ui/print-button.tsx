"use client"

import { Printer } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import * as words from "#components/words/words.ts"

/** Prints the page, of which its style leaves the invoice alone. */
export const PrintButton = () => (
  <Button onClick={() => window.print()}>
    <Printer aria-hidden />
    {words.billing.invoice.print}
  </Button>
)
