import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import { CodeFigure } from "./code-figure.tsx"
import type { Answered } from "./send-example.ts"

const text = words.docs.tryIt

/** What came back: status, time and body. Said aloud to those who do not see it. */
export const TryAnswer = ({ answer }: { answer: Answered | "sending" | "failed" | undefined }) => (
  <div aria-live="polite">
    {answer === "failed" && <p className="text-13 text-danger">{text.failed}</p>}
    {typeof answer === "object" && (
      <CodeFigure
        label={text.response}
        code={answer.text || text.noAnswer}
        title={
          <span className="flex items-center gap-2">
            <Badge tone={answer.status < 400 ? "success" : "danger"}>{answer.status}</Badge>
            {text.took(answer.took)}
          </span>
        }
      />
    )}
  </div>
)
