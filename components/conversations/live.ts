import type { ChatMessage, Citation } from "#components/chat/message.ts"
import type { AssignedTo, ConversationStatus } from "#lib/domain/conversations/schema.ts"

/** A person as pages name them. */
export interface Person {
  id: string
  name: string
}

/** How a conversation stands. */
export interface Standing {
  status: ConversationStatus
  attendedBy: Person | null
  assignedTo: AssignedTo
}

/** What the live stream of a conversation tells its page. */
export type LiveUpdate =
  | ({ type: "standing" } & Standing)
  | { type: "message"; message: ChatMessage }
  | { type: "typing"; name: string | null }
  /** The stream has ended for good, and why. */
  | { type: "over"; code: string }

/** What came of an action: nothing, or why not, and who has the conversation where that is why. */
export interface Outcome {
  refusal?: string
  holder?: Person
}

/** What the knowledge suggests to answer: an empty text where it says nothing, or why it was not asked. */
export type SuggestedAnswer = { text: string; citations: Citation[]; refusal?: never } | { refusal: string }

/** What a person does in a conversation, bound to it by the page. */
export interface PeopleActions {
  takeOver: (from?: string) => Promise<Outcome>
  handBack: (from?: string) => Promise<Outcome>
  reply: (text: string, attachments?: string[]) => Promise<Outcome>
  note: (text: string) => Promise<Outcome>
  /** Gives it to whom a value of `assignee.ts` names; answers with the reason where that fails. */
  assign: (value: string) => Promise<string | undefined>
}

/** A message put in its place among others, in place of its earlier state. */
export function withMessage(messages: readonly ChatMessage[], message: ChatMessage): ChatMessage[] {
  const rest = messages.filter(({ id }) => id !== message.id)
  const at = rest.findLastIndex(({ id }) => id < message.id) + 1
  return [...rest.slice(0, at), message, ...rest.slice(at)]
}
