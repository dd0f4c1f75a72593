import { access } from "./en/access.ts"
import { auth } from "./en/auth.ts"
import { chat } from "./en/chat.ts"
import { landing } from "./en/landing.ts"
import { shell } from "./en/shell.ts"
import { ui } from "./en/ui.ts"

/** The interface in English, by area. */
export const en = { access, auth, chat, landing, shell, ui }
