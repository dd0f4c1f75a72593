"use client"

import { type RefObject, useEffect, useRef, useState } from "react"
import { type PreviewMessage, previewMessage } from "./preview-message.ts"

/** How long nothing may have changed before it is shown. */
const REST_MS = 250

/**
 * Has the preview show the settings with these changes as a visitor would get them, which the server works out; says whether that failed. The
 * latest are told again to a page that was loaded anew.
 */
export function useShown(
  frame: RefObject<HTMLIFrameElement | null>,
  address: string,
  changes: object,
): boolean {
  const latest = useRef<{ widget_id: string }>(null)
  const [failed, setFailed] = useState(false)
  const body = JSON.stringify(changes)

  useEffect(() => {
    const tell = () => {
      if (!latest.current) return
      const message: PreviewMessage = { livery: "preview-settings", settings: latest.current }
      frame.current?.contentWindow?.postMessage(message, window.location.origin)
    }
    const onMessage = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && previewMessage(event)?.livery === "preview-ready")
        tell()
    }
    window.addEventListener("message", onMessage)
    const leaving = new AbortController()
    const timer = setTimeout(
      async () => {
        try {
          latest.current = await resolve(address, body, leaving.signal)
          setFailed(false)
          tell()
        } catch {
          if (!leaving.signal.aborted) setFailed(true)
        }
      },
      latest.current ? REST_MS : 0,
    )
    return () => {
      window.removeEventListener("message", onMessage)
      leaving.abort()
      clearTimeout(timer)
    }
  }, [frame, address, body])
  return failed
}

async function resolve(address: string, body: string, signal: AbortSignal): Promise<{ widget_id: string }> {
  const headers = { "content-type": "application/json" }
  const answer = await fetch(`${address}/settings`, { method: "POST", headers, body, signal })
  if (!answer.ok) throw new Error(`The preview was refused with ${answer.status}`)
  return answer.json()
}
