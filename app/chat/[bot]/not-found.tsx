import { brandOfHost } from "#app/brand-of-host.ts"
import { HostedFrame } from "#components/hosted/hosted-frame.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import * as words from "#components/words/words.ts"

/** What a visitor sees at the address of a chat that is not there. */
export default async function ChatNotFound() {
  const { title, text } = words.hosted.notFound
  return (
    <HostedFrame brand={await brandOfHost()} title={title}>
      <title>{title}</title>
      <div className="m-auto grid justify-items-center gap-1 px-4 text-center">
        <Drawing of="lost" />
        <p className="mt-3 font-semibold text-20">{title}</p>
        <p className="max-w-96 text-muted">{text}</p>
      </div>
    </HostedFrame>
  )
}
