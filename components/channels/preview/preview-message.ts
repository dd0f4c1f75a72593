/** What the preview's page and the form around it tell each other. */
export type PreviewMessage =
  /** The page listens. */
  | { livery: "preview-ready" }
  /** How the chat is to look, as the API says it to a widget. */
  | { livery: "preview-settings"; settings: { widget_id: string } }

/** What was told, if it comes from a page of ours. */
export function previewMessage({ origin, data }: MessageEvent): PreviewMessage | null {
  const isOurs = origin === window.location.origin && typeof data === "object" && data !== null
  return isOurs && typeof data.livery === "string" ? (data as PreviewMessage) : null
}
