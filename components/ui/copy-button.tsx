"use client"

import { Check, Copy } from "lucide-react"
import { useEffect, useState } from "react"
import { toast } from "sonner"
import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"
import { IconButton } from "./icon-button.tsx"

/** Copies a text, and says so for two seconds. With `children` it is a labelled button. */
export function CopyButton({
  text,
  label = words.ui.copy,
  children,
  className,
}: {
  text: string
  label?: string
  children?: string
  className?: string
}) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => toast.error(words.ui.copyFailed),
    )
  const icon = copied ? <Check className="text-success" /> : <Copy />
  const props = { onClick: copy, ...(className && { className }) }
  return (
    <>
      {children ? (
        <Button {...props}>
          {icon}
          {copied ? words.ui.copied : children}
        </Button>
      ) : (
        <IconButton size="sm" label={label} hint={copied ? words.ui.copied : label} {...props}>
          {icon}
        </IconButton>
      )}
      <span role="status" className="sr-only">
        {copied ? words.ui.copied : ""}
      </span>
    </>
  )
}
