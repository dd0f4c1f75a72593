"use client"

import { Eye } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { Dialog, DialogContent, DialogTrigger } from "#components/ui/dialog.tsx"
import { useMedia } from "#components/ui/use-media.ts"
import * as words from "#components/words/words.ts"
import { PreviewFrame } from "./preview-frame.tsx"

interface Props {
  /** Address of the page with the chat. */
  address: string
  /** What is not saved yet. */
  changes: object
}

/** The chat on a page: beside the settings where there is room, else behind a button. */
export function Preview(props: Props) {
  const { preview } = words.widget
  // Both would load the chat, though one is hidden.
  const isWide = useMedia("(min-width: 80rem)")
  // Room for either, so that nothing moves when it comes.
  if (isWide === undefined)
    return (
      <Button aria-hidden className="invisible order-first w-full xl:hidden">
        {preview.show}
      </Button>
    )
  if (isWide)
    return (
      <aside aria-label={preview.title} className="sticky top-6 min-w-0 self-start">
        <PreviewFrame {...props} />
      </aside>
    )
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button className="order-first w-full">
          <Eye />
          {preview.show}
        </Button>
      </DialogTrigger>
      <DialogContent title={preview.title} className="max-w-200">
        <PreviewFrame {...props} />
      </DialogContent>
    </Dialog>
  )
}
