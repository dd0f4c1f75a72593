"use client"

import { toast } from "sonner"
import { type DraftFile, useDraftFiles } from "#components/ui/drafts.ts"
import * as words from "#components/words/words.ts"

/** Files that one reply takes. */
const MOST = 10
let last = 0

/** The files of the reply that is being written in a conversation. */
export function useAttachments(conversationId: string) {
  const [files, setFiles] = useDraftFiles(conversationId)
  const without = (key: number) => setFiles((now) => now.filter((file) => file.key !== key))

  async function add(file: File) {
    const key = ++last
    setFiles((now) => [...now, { key, name: file.name }])
    const address = `/conversations/${conversationId}/files?name=${encodeURIComponent(file.name)}`
    const headers = { "content-type": file.type || "application/octet-stream" }
    const kept = await fetch(address, { method: "PUT", body: file, headers })
      .then((answer): Promise<{ id: string; error?: string }> => answer.json())
      .catch(() => ({ id: "", error: words.refusals.offline }))
    if (kept.error) {
      without(key)
      toast.error(`${file.name}: ${kept.error}`)
    } else setFiles((now) => now.map((each) => (each.key === key ? { ...each, id: kept.id } : each)))
  }

  return {
    files,
    /** Whether all are there. */
    isReady: files.every(({ id }) => id),
    ids: files.flatMap(({ id }) => id ?? []),
    add(chosen: Iterable<File>) {
      const room = MOST - files.length
      const all = [...chosen]
      if (all.length > room) toast.error(words.conversations.files.most(MOST))
      for (const file of all.slice(0, Math.max(0, room))) void add(file)
    },
    without,
    clear: () => setFiles(() => []),
    restore: (given: readonly DraftFile[]) => setFiles((now) => (now.length ? now : given)),
  }
}
