import type { ReactNode } from "react"
import { AnswerText } from "./answer-text.tsx"
import { AttachedFiles } from "./attached-files.tsx"
import type { ChatFile } from "./message.ts"

/** What a person of the account wrote in the bot's place, under their name. */
export const PersonMessage = ({
  text,
  author,
  files,
  actions,
}: {
  text: string
  author: string
  files?: ChatFile[] | undefined
  actions?: ReactNode
}) => (
  <article aria-label={author} className="group/message grid max-w-[72ch] gap-1">
    <p className="font-medium text-12 text-muted">{author}</p>
    <div className="chat-text">
      <AnswerText text={text} citations={[]} />
    </div>
    <AttachedFiles files={files} />
    {actions}
  </article>
)
