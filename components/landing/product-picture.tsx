import { ArrowUp } from "lucide-react"
import { numberChipStyle, sourceChipStyle } from "#components/chat/chip-style.ts"
import { citeInline } from "#components/chat/cite-inline.ts"
import { CitedPassage, SourceNumber } from "#components/chat/cited-passage.tsx"
import { Markdown } from "#components/chat/markdown.tsx"
import { bySource, type Citation } from "#components/chat/message.ts"
import { VisitorMessage } from "#components/chat/visitor-message.tsx"
import { Avatar } from "#components/ui/avatar.tsx"
import * as words from "#components/words/words.ts"

const { demo } = words.landing

/** Of the answer. */
const citationsOf = (sources: typeof demo.sources): Citation[] =>
  sources.map((source, index) => ({
    index: index + 1,
    sourceName: source.name,
    heading: source.heading,
    page: source.page,
    quote: source.quote,
    text: source.before + source.quote + source.after,
  }))

/**
 * The product as it is: our own chat with one answer, its sources, and the passage of the first. A picture, so that
 * nobody who passes by loads the chat itself.
 */
export function ProductPicture() {
  const citations = citationsOf(demo.sources)
  return (
    <figure aria-label={words.landing.product}>
      <div className="overflow-hidden rounded-panel border bg-background">
        <div className="flex h-12 items-center gap-2.5 border-b bg-surface px-4">
          <Avatar name={demo.bot} />
          <span className="font-medium text-13">{demo.bot}</span>
        </div>
        <div className="grid gap-6 px-4 pt-6 pb-8">
          <VisitorMessage text={demo.question} />
          <Answer citations={citations} />
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

const Answer = ({ citations }: { citations: Citation[] }) => (
  <article aria-label={words.chat.bot} className="grid max-w-[72ch] gap-2.5">
    <div className="chat-text">
      <Markdown
        text={demo.answer}
        render={{
          text: citeInline(bySource(citations), ([quote]) => (
            <span className={numberChipStyle}>{quote?.index}</span>
          )),
          code: (code) => <pre>{code}</pre>,
        }}
      />
    </div>
    <ul aria-label={words.chat.sources} className="flex flex-wrap gap-1.5">
      {citations.map(({ index, sourceName }) => (
        <li key={index} className={sourceChipStyle}>
          <span className="sr-only">{words.chat.sourceWord}</span>
          <SourceNumber index={index} />
          <span className="truncate">{sourceName}</span>
        </li>
      ))}
    </ul>
  </article>
)
