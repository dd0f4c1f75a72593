import { AnswerText } from "./answer-text.tsx"

/** What a person of the account wrote in the bot's place, under their name. */
export const PersonMessage = ({ text, author }: { text: string; author: string }) => (
  <article aria-label={author} className="grid max-w-[72ch] gap-1">
    <p className="font-medium text-12 text-muted">{author}</p>
    <div className="chat-text">
      <AnswerText text={text} citations={[]} />
    </div>
  </article>
)
