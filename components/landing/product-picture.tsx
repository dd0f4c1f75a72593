import { ArrowUp } from "lucide-react"
import { BotMessage } from "#components/chat/bot-message.tsx"
import { CitedPassage } from "#components/chat/cited-passage.tsx"
import type { Citation } from "#components/chat/message.ts"
import { VisitorMessage } from "#components/chat/visitor-message.tsx"
import { Avatar } from "#components/ui/avatar.tsx"
import * as words from "#components/words/words.ts"

const { demo } = words.landing

const citations: Citation[] = demo.sources.map((source, index) => ({
  index: index + 1,
  sourceName: source.name,
  heading: source.heading,
  page: source.page,
  quote: source.quote,
  text: source.before + source.quote + source.after,
}))

/** The product as it is: our own chat with one answer, its sources, and the passage of the first. */
export function ProductPicture() {
  const answer = {
    id: "demo",
    from: "bot" as const,
    text: demo.answer,
    at: "2026-01-01T00:00:00Z",
    citations,
  }
  return (
    <figure aria-label={words.landing.product}>
      <div className="overflow-hidden rounded-panel border bg-background">
        <div className="flex h-12 items-center gap-2.5 border-b bg-surface px-4">
          <Avatar name={demo.bot} />
          <span className="font-medium text-13">{demo.bot}</span>
        </div>
        <div className="grid gap-6 px-4 pt-6 pb-8">
          <VisitorMessage text={demo.question} />
          <BotMessage message={answer} />
        </div>
        <div aria-hidden className="px-4 pb-11">
          <div className="flex items-center rounded-panel border border-border-strong p-1.5 pl-3.5 text-16 text-muted">
            <span className="flex-1">{demo.followUp}</span>
            <span className="grid size-8 place-items-center rounded-control bg-accent text-accent-contrast">
              <ArrowUp className="size-4" />
            </span>
          </div>
        </div>
      </div>
      {citations[0] && (
        <div className="relative -mt-6 mr-4 ml-auto w-[min(22rem,calc(100%-2rem))] rounded-panel bg-raised shadow-float sm:mr-8 lg:-mr-6">
          <CitedPassage citation={citations[0]} />
        </div>
      )}
    </figure>
  )
}
