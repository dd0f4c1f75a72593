import * as words from "#components/words/words.ts"

/** The chat over all the room that there is, by the widget's own line. */
export const HostedChat = ({ botId, nonce }: { botId: string; nonce: string | undefined }) => (
  <div id="chat" className="mx-auto flex min-h-0 w-full max-w-200 flex-1 flex-col bg-background sm:border-x">
    <noscript>
      <p className="m-auto px-4 text-center text-muted">{words.hosted.noScript}</p>
    </noscript>
    <script async src="/widget.js" nonce={nonce} data-bot={botId} data-mode="page" data-target="#chat" />
  </div>
)
