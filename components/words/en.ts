import { access } from "./en/access.ts"
import { auth } from "./en/auth.ts"
import { chat } from "./en/chat.ts"
import { conversations } from "./en/conversations.ts"
import { keys } from "./en/keys.ts"
import { knowledge } from "./en/knowledge.ts"
import { landing } from "./en/landing.ts"
import { refusals } from "./en/refusals.ts"
import { shell } from "./en/shell.ts"
import { ui } from "./en/ui.ts"

/** The interface in English, by area. */
export const en = { access, auth, chat, conversations, keys, knowledge, landing, refusals, shell, ui }
