"use client"

import { useEffect } from "react"
import { DrawnSite } from "./drawn-site.tsx"
import { type PreviewMessage, previewMessage } from "./preview-message.ts"
import { remount, showSettings } from "./remount.ts"
import type { ShownSite } from "./shown-site.ts"

/** The page in the preview's frame: it shows the chat with the settings that the form around the frame tells it. */
export function PreviewStage({
  botId,
  nonce,
  site,
}: {
  botId: string
  /** Of this page's content security policy. */
  nonce: string | undefined
  site: ShownSite | null
}) {
  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      const message = event.source === window.parent ? previewMessage(event) : null
      if (message?.livery !== "preview-settings") return
      showSettings(message.settings)
      void remount(botId, nonce)
    }
    window.addEventListener("message", onMessage)
    const ready: PreviewMessage = { livery: "preview-ready" }
    window.parent.postMessage(ready, window.location.origin)
    return () => window.removeEventListener("message", onMessage)
  }, [botId, nonce])
  return <DrawnSite site={site} />
}
