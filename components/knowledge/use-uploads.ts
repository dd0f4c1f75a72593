"use client"

import { useCallback, useRef, useState } from "react"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import * as words from "#components/words/words.ts"
import { readableSize } from "./readable-size.ts"
import { sendFile } from "./send-file.ts"

export interface Upload {
  key: number
  file: File
  /** 0 to 1 of it has left this machine. */
  share: number
  /** Why it was refused. */
  reason?: string | undefined
}

/**
 * Files on their way to `address`. One that was taken leaves the list and is told by `onTaken`; one that was refused
 * stays with its reason until it is sent again or dismissed.
 */
export function useUploads(address: string, maxBytes: number, onTaken: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  useLeaveGuard(uploads.some(({ reason }) => !reason))

  const change = useCallback((key: number, next: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)))
  }, [])
  const dismiss = useCallback(
    (key: number) => setUploads((all) => all.filter((each) => each.key !== key)),
    [],
  )
  const send = useCallback(
    async ({ key, file }: Upload) => {
      change(key, { reason: undefined, share: 0 })
      const { reason } = await sendFile(address, file, (share) => change(key, { share }))
      if (reason) return change(key, { reason })
      dismiss(key)
      onTaken()
    },
    [address, change, dismiss, onTaken],
  )
  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file): Upload => {
        count.current += 1
        return { key: count.current, file, share: 0, reason: refusal(file, maxBytes) }
      })
      setUploads((all) => [...all, ...added])
      for (const upload of added) if (!upload.reason) void send(upload)
    },
    [maxBytes, send],
  )
  return { uploads, add, send, dismiss }
}

/** What need not be sent to be refused. */
function refusal({ size }: File, maxBytes: number): string | undefined {
  if (size === 0) return words.knowledge.refused.empty
  if (size > maxBytes) return words.knowledge.refused.tooLarge(readableSize(maxBytes))
  return undefined
}
