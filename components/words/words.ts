import { access as accessInEnglish } from "./en/access.ts"
import { account as accountInEnglish } from "./en/account.ts"
import { analytics as analyticsInEnglish } from "./en/analytics.ts"
import { audit as auditInEnglish } from "./en/audit.ts"
import { auth as authInEnglish } from "./en/auth.ts"
import { bots as botsInEnglish } from "./en/bots.ts"
import { branding as brandingInEnglish } from "./en/branding.ts"
import { channels as channelsInEnglish } from "./en/channels.ts"
import { chat as chatInEnglish } from "./en/chat.ts"
import { clients as clientsInEnglish } from "./en/clients.ts"
import { contacts as contactsInEnglish } from "./en/contacts.ts"
import { conversations as conversationsInEnglish } from "./en/conversations.ts"
import { data as dataInEnglish } from "./en/data.ts"
import { docs as docsInEnglish } from "./en/docs.ts"
import { error as errorInEnglish } from "./en/error.ts"
import { home as homeInEnglish } from "./en/home.ts"
import { hosted as hostedInEnglish } from "./en/hosted.ts"
import { install as installInEnglish } from "./en/install.ts"
import { keys as keysInEnglish } from "./en/keys.ts"
import { knowledge as knowledgeInEnglish } from "./en/knowledge.ts"
import { landing as landingInEnglish } from "./en/landing.ts"
import { people as peopleInEnglish } from "./en/people.ts"
import { platform as platformInEnglish } from "./en/platform.ts"
import { playground as playgroundInEnglish } from "./en/playground.ts"
import { privacy as privacyInEnglish } from "./en/privacy.ts"
import { refusals as refusalsInEnglish } from "./en/refusals.ts"
import { security as securityInEnglish } from "./en/security.ts"
import { shell as shellInEnglish } from "./en/shell.ts"
import { taughtAnswers as taughtAnswersInEnglish } from "./en/taught-answers.ts"
import { ui as uiInEnglish } from "./en/ui.ts"
import { webhooks as webhooksInEnglish } from "./en/webhooks.ts"
import { widget as widgetInEnglish } from "./en/widget.ts"
import { inLanguage } from "./in-language.ts"

/**
 * Every string of the interface, by area, to be imported as a namespace. On the server, which serves many readers at once,
 * each is looked up in the language of the request when it is read (docs/languages.md); browsers get `words.browser.ts`.
 */
export const access = inLanguage("access", accessInEnglish)
export const account = inLanguage("account", accountInEnglish)
export const analytics = inLanguage("analytics", analyticsInEnglish)
export const audit = inLanguage("audit", auditInEnglish)
export const auth = inLanguage("auth", authInEnglish)
export const bots = inLanguage("bots", botsInEnglish)
export const branding = inLanguage("branding", brandingInEnglish)
export const channels = inLanguage("channels", channelsInEnglish)
export const chat = inLanguage("chat", chatInEnglish)
export const clients = inLanguage("clients", clientsInEnglish)
export const contacts = inLanguage("contacts", contactsInEnglish)
export const conversations = inLanguage("conversations", conversationsInEnglish)
export const data = inLanguage("data", dataInEnglish)
export const docs = inLanguage("docs", docsInEnglish)
export const error = inLanguage("error", errorInEnglish)
export const home = inLanguage("home", homeInEnglish)
export const hosted = inLanguage("hosted", hostedInEnglish)
export const install = inLanguage("install", installInEnglish)
export const keys = inLanguage("keys", keysInEnglish)
export const knowledge = inLanguage("knowledge", knowledgeInEnglish)
export const landing = inLanguage("landing", landingInEnglish)
export const people = inLanguage("people", peopleInEnglish)
export const platform = inLanguage("platform", platformInEnglish)
export const playground = inLanguage("playground", playgroundInEnglish)
export const privacy = inLanguage("privacy", privacyInEnglish)
export const refusals = inLanguage("refusals", refusalsInEnglish)
export const security = inLanguage("security", securityInEnglish)
export const shell = inLanguage("shell", shellInEnglish)
export const taughtAnswers = inLanguage("taughtAnswers", taughtAnswersInEnglish)
export const ui = inLanguage("ui", uiInEnglish)
export const webhooks = inLanguage("webhooks", webhooksInEnglish)
export const widget = inLanguage("widget", widgetInEnglish)
