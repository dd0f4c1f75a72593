"use client"

import { useEffect, useRef, useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { followStream } from "#components/shell/follow-stream.ts"
import { type LiveUpdate, type Standing, withMessage } from "./live.ts"

/** How long somebody counts as typing after they were heard of. Milliseconds. */
const TYPES_FOR = 5000
/** Before a stream that was refused is tried again. */
const AGAIN_AFTER = 5000
/** How often a page says that its reader types. */
const TELL_EVERY = 3000

interface Live extends Standing {
  messages: ChatMessage[]
  /** Who types: a person's name, or null the visitor; undefined: nobody. */
  typing: string | null | undefined
  connection: "live" | "lost" | "gone" | "signedOut"
}

/** A conversation as it goes on: what the page was given, and what its stream tells since. */
export function useLive(id: string, given: { messages: ChatMessage[] } & Standing) {
  const [live, setLive] = useState<Live>({ ...given, typing: undefined, connection: "live" })
  // Behind an answer that is still being made nothing was told yet.
  const [after] = useState(() => {
    const open = given.messages.findIndex(({ status }) => status === "streaming")
    return (open < 0 ? given.messages : given.messages.slice(0, open)).at(-1)?.id
  })

  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined
    let last = after
    const change = (part: Partial<Live>) => setLive((now) => ({ ...now, ...part }))
    const take = (update: LiveUpdate) => {
      switch (update.type) {
        case "standing":
          return change({
            status: update.status,
            attendedBy: update.attendedBy,
            assignedTo: update.assignedTo,
          })
        case "message":
          return setLive((now) => ({
            ...now,
            messages: withMessage(now.messages, update.message),
            typing: update.message.from === "note" ? now.typing : undefined,
          }))
        case "typing":
          clearTimeout(quiet)
          quiet = setTimeout(() => change({ typing: undefined }), TYPES_FOR)
          return change({ typing: update.name })
        case "over":
          leave()
          return change({ connection: update.code === "not_found" ? "gone" : "signedOut" })
      }
    }
    const leave = followStream({
      address: () => `/conversations/${id}/live${last ? `?after=${last}` : ""}`,
      onOpen: () => change({ connection: "live" }),
      onLost: () => change({ connection: "lost" }),
      onMessage({ data, lastEventId }) {
        if (lastEventId) last = lastEventId
        take(JSON.parse(data) as LiveUpdate)
      },
      againAfter: AGAIN_AFTER,
    })
    return () => {
      leave()
      clearTimeout(quiet)
    }
  }, [id, after])

  const toldAt = useRef(0)
  const tellTyping = () => {
    if (Date.now() - toldAt.current < TELL_EVERY) return
    toldAt.current = Date.now()
    // Nothing depends on it.
    fetch(`/conversations/${id}/typing`, { method: "POST" }).catch(() => {})
  }
  return { ...live, tellTyping }
}
