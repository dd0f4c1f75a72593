import { access } from "./en/access.ts"
import { account } from "./en/account.ts"
import { auth } from "./en/auth.ts"
import { bots } from "./en/bots.ts"
import { branding } from "./en/branding.ts"
import { channels } from "./en/channels.ts"
import { chat } from "./en/chat.ts"
import { clients } from "./en/clients.ts"
import { conversations } from "./en/conversations.ts"
import { docs } from "./en/docs.ts"
import { home } from "./en/home.ts"
import { keys } from "./en/keys.ts"
import { knowledge } from "./en/knowledge.ts"
import { landing } from "./en/landing.ts"
import { lessons } from "./en/lessons.ts"
import { people } from "./en/people.ts"
import { platform } from "./en/platform.ts"
import { playground } from "./en/playground.ts"
import { refusals } from "./en/refusals.ts"
import { shell } from "./en/shell.ts"
import { ui } from "./en/ui.ts"
import { webhooks } from "./en/webhooks.ts"

/** The interface in English, by area. */
export const en = {
  access,
  account,
  auth,
  bots,
  branding,
  channels,
  chat,
  clients,
  conversations,
  docs,
  home,
  keys,
  knowledge,
  landing,
  lessons,
  people,
  platform,
  playground,
  refusals,
  shell,
  ui,
  webhooks,
}
