import { TabLinks } from "#components/ui/tab-links.tsx"
import * as words from "#components/words/words.ts"

/** The parts of what one bot knows: its sources, what it was taught, and what it could not answer. */
export function KnowledgeParts({ botId }: { botId: string }) {
  const { label, sources, answers, unanswered } = words.knowledge.parts
  const path = `/bots/${botId}/knowledge`
  return (
    <div className="mb-5 border-b">
      <TabLinks
        label={label}
        tabs={[
          { href: path, label: sources },
          { href: `${path}/answers`, label: answers },
          { href: `${path}/unanswered`, label: unanswered },
        ]}
      />
    </div>
  )
}
