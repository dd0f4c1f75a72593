"use client"

import { Upload as UploadIcon } from "lucide-react"
import { useRouter } from "next/navigation"
import { useCallback, useEffect, useId, useRef } from "react"
import { cn } from "#components/ui/cn.ts"
import { Drawing } from "#components/ui/drawing.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { readableSize } from "./readable-size.ts"
import { UploadList } from "./upload-list.tsx"
import { useFileDrop } from "./use-file-drop.ts"
import { useUploads } from "./use-uploads.ts"

const anyOf = (names: string[]) => new Intl.ListFormat(locale(), { type: "disjunction" }).format(names)

/** Takes files by drop or by button, several at once, and shows each until it is taken or refused. */
export function AddFiles({
  address,
  types,
  maxBytes,
  teaching = false,
}: {
  address: string
  /** Types of documents that can be read, as names of files end. */
  types: readonly string[]
  maxBytes: number
  /** Says what knowledge is for, where there is none yet. */
  teaching?: boolean
}) {
  const router = useRouter()
  const onTaken = useCallback(() => router.refresh(), [router])
  const { uploads, add, send, dismiss } = useUploads(address, maxBytes, onTaken)
  const { over, zone } = useFileDrop(add)
  const help = useId()
  const input = useRef<HTMLInputElement>(null)
  const take = useCallback(() => {
    if (!input.current?.files?.length) return
    add(input.current.files)
    // Else the same file could not be chosen again.
    input.current.value = ""
  }, [add])
  // Files that were chosen before this page had come alive.
  useEffect(take, [take])
  const knowledge = words.knowledge
  return (
    <div className="grid gap-3">
      <div
        {...zone}
        className={cn(
          "relative grid justify-items-center gap-1 rounded-panel border border-border-strong border-dashed px-4 text-center transition-colors",
          teaching ? "py-12" : "py-5",
          over && "border-accent bg-accent-soft",
        )}
      >
        {teaching ? (
          <>
            <Drawing of="knowledge" />
            <h2 className="mt-3 font-medium text-14">{knowledge.empty.title}</h2>
            <p className="mb-4 max-w-96 text-balance text-13 text-muted">{knowledge.empty.text}</p>
          </>
        ) : (
          <UploadIcon aria-hidden className="mb-1 size-5 stroke-[1.75] text-muted" />
        )}
        <p className="text-13">
          {over ? (
            knowledge.dropNow
          ) : (
            <>
              {knowledge.drop}{" "}
              <label className="cursor-pointer rounded-mark font-medium text-accent-text underline underline-offset-4 has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
                {knowledge.choose}
                <input
                  ref={input}
                  type="file"
                  multiple
                  accept={[...types, "markdown", "htm"].map((type) => `.${type}`).join(",")}
                  aria-describedby={help}
                  className="sr-only"
                  onChange={take}
                />
              </label>
            </>
          )}
        </p>
        <p id={help} className="text-12 text-muted">
          {knowledge.chooseHelp(anyOf(types.map((type) => type.toUpperCase())), readableSize(maxBytes))}
        </p>
      </div>
      <UploadList uploads={uploads} onRetry={send} onDismiss={dismiss} />
    </div>
  )
}
