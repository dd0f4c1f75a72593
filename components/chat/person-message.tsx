import { AnswerText } from "./answer-text.tsx"
import { AttachedFiles } from "./attached-files.tsx"
import type { ChatFile } from "./message.ts"

/** What a person of the account wrote in the bot's place, under their name. */
export const PersonMessage = ({
  text,
  author,
  files,
}: {
  text: string
  author: string
  files?: ChatFile[] | undefined
}) => (
  <article aria-label={author} className="grid max-w-[72ch] gap-1">
    <p className="font-medium text-12 text-muted">{author}</p>
    <div className="chat-text">
      <AnswerText text={text} citations={[]} />
    </div>
    <AttachedFiles files={files} />
  </article>
)
