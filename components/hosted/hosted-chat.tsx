import * as words from "#components/words/words.ts"

const EMPTY = { __html: "" }

/** The chat over all the room that there is, by the widget's own line. */
export const HostedChat = ({ botId, nonce }: { botId: string; nonce: string | undefined }) => (
  <div className="mx-auto flex min-h-0 w-full max-w-200 flex-1 flex-col bg-background sm:border-x">
    <noscript>
      <p className="py-16 text-center text-muted">{words.hosted.noScript}</p>
    </noscript>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, so that React leaves alone what the widget puts there */}
    <div id="chat" className="min-h-0 flex-1" suppressHydrationWarning dangerouslySetInnerHTML={EMPTY} />
    <script async src="/widget.js" nonce={nonce} data-bot={botId} data-mode="page" data-target="#chat" />
  </div>
)
