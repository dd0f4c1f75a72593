import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Frame } from "../../shared/schema.ts"
import type { Actions } from "../chat/actions.ts"
import type { Chat } from "../chat/chat.ts"
import type { Live } from "../chat/follow-live.ts"
import type { Store } from "../chat/state.ts"

/** What every view may use. */
export interface Tools {
  frame: Frame
  store: Store
  chat: Chat
  actions: Actions
  live: Live
  close(): void
}

export const ToolsContext = createContext<Tools | null>(null)

/** The tools of the panel that a view is in. */
export function useTools(): Tools {
  const tools = useContext(ToolsContext)
  if (!tools) throw new Error("A view outside of the panel")
  return tools
}
