"use client"

import { Download } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { CopyButton } from "#components/ui/copy-button.tsx"
import * as words from "#components/words/words.ts"

/** The content of a dialog that shows recovery codes for their only appearance; nothing without any. */
export const codesOnce = (codes: string[] | null | undefined, onDone: () => void) =>
  codes
    ? {
        title: words.security.codes.shown,
        description: words.security.codes.lead,
        footer: (
          <Button variant="primary" onClick={onDone}>
            {words.security.codes.kept}
          </Button>
        ),
        children: <Codes codes={codes} />,
      }
    : undefined

function Codes({ codes }: { codes: string[] }) {
  const once = words.security.codes
  const text = codes.join("\n")
  return (
    <div className="grid gap-4">
      <ul
        aria-label={once.list}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-control border bg-surface p-4 font-mono text-13"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <CopyButton text={text}>{once.copy}</CopyButton>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={once.file}
          className={buttonStyle({})}
        >
          <Download aria-hidden />
          {once.download}
        </a>
      </div>
    </div>
  )
}
