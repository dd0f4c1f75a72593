import type { FoundConversation } from "../../db/statements/find-conversations.ts"
import type { ListedContact } from "../contacts/schema.ts"

/** What a contact is called by. */
type Called = Pick<ListedContact, "id" | "name" | "email" | "nick" | "phone" | "site">

/** Things of an account whose name matches, a few of each kind; none of a kind that the caller may not read. */
export interface Found {
  bots: { id: string; name: string }[]
  sources: { id: string; name: string; botId: string | null }[]
  contacts: Called[]
  /** Of the latest ones, by the name or address of their visitor. */
  conversations: FoundConversation[]
}
