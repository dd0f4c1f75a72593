"use client"

import { Play } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Sheet, SheetContent } from "#components/ui/sheet.tsx"
import * as words from "#components/words/words.ts"
import type { ExampleRequest, Reference } from "./reference.ts"
import { TryForm } from "./try-form.tsx"

/** Opens a form that sends the example, as the reader changes it, to this very site. */
export function TryIt(props: {
  summary: string
  request: ExampleRequest
  credential: Reference["credential"]
}) {
  const [open, setOpen] = useState(false)
  const { tryIt } = words.docs
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        aria-label={tryIt.of(props.summary)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Play aria-hidden />
        {tryIt.action}
      </Button>
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetContent title={tryIt.of(props.summary)} className="w-140">
          <TryForm {...props} />
        </SheetContent>
      </Sheet>
    </>
  )
}
