import { type By, CUSTOMER, EVERYBODY, form, PARTNER, PLATFORM, WORKING } from "./entries.ts"
import type { Ids } from "./world.ts"

export interface Act {
  by: By
  /** What it is called with, with somebody's ids. */
  args: (ids: Ids) => unknown[]
  /** The least role that may; of what everybody may do to their own, there is none. */
  needs?: "editor" | "owner"
  /** Why its answer to the victim's own people is that to a stranger; without it the two have to differ. */
  same?: string
}

const EMPTY = {}
const id =
  (name: string, ...rest: unknown[]) =>
  (ids: Ids) => [ids[name], ...rest]
type Fields = Record<string, string>
const ofForm = (name: string, fields: Fields) => (ids: Ids) => [ids[name], EMPTY, form(fields)]
const onlyForm = (fields: Fields) => () => [EMPTY, form(fields)]

/** It names nothing of anybody's. */
const OWN = "names no row"
const SILENT = "what is not there is left out"

const own = (by: By, args: Act["args"], needs?: Act["needs"]): Act => ({
  by,
  args,
  same: OWN,
  ...(needs && { needs }),
})
const edits = (args: Act["args"], same?: string): Act => ({
  by: CUSTOMER,
  args,
  needs: "editor",
  ...(same && { same }),
})
const manages = (args: Act["args"], same?: string): Act => ({
  by: CUSTOMER,
  args,
  needs: "owner",
  ...(same && { same }),
})
const sells = (args: Act["args"], same?: string): Act => ({
  by: PARTNER,
  args,
  needs: "owner",
  ...(same && { same }),
})
const administers = (args: Act["args"]): Act => ({
  by: PLATFORM,
  args,
  needs: "owner",
  same: "administrators alone may",
})
const anybody = (args: Act["args"]): Act => ({ by: "anyone", args, same: OWN })

const FIELDS = { fields: ["name", "email"], tags: [] }
const QUESTION = { question: "Is it open?", phrases: "yes" }
const REPLY = { shortcut: "hello", text: "Hello there" }
const webhook = ({ site = "" }: Ids) => ({ url: `${site}/other`, events: "*" })
const PASSWORDS = { current: "wrong", next: "another pass phrase of length" }

/** In the order in which the victims' own people do them: what deletes comes last. */
export const ACTIONS: Record<string, Act> = {
  "chat/[bot]/actions enterPage": anybody(() => ["nothing", EMPTY, form({ password: "wrong" })]),
  "forgot-password/actions ask": anybody(onlyForm({ email: "nobody@nowhere.example" })),
  "sign-up/actions signUp": anybody(onlyForm({})),
  "sign-up/[token]/actions confirm": anybody((ids) => [ids.secret, EMPTY, form({ password: "short" })]),
  "change-email/[token]/actions confirm": anybody((ids) => [ids.secret, EMPTY, form({})]),
  "unsubscribe/[token]/actions unsubscribe": anybody((ids) => [ids.secret, EMPTY, form({})]),
  "sign-in/actions signIn": anybody(onlyForm({ email: "nobody@nowhere.example", password: "wrong" })),
  "sign-in/actions signInByPasskey": anybody(onlyForm({})),
  "sign-in/actions takeStep": anybody(onlyForm({})),
  "sign-in/actions askPasskey": anybody(() => []),
  "sign-in/actions askSecond": anybody(() => []),
  "sign-in/link/actions ask": anybody(onlyForm({ email: "nobody@nowhere.example" })),
  "sign-in/link/[token]/actions enter": anybody((ids) => [ids.secret, "/", EMPTY, form({})]),
  "invitation/[secret]/actions accept": anybody((ids) => [ids.secret, EMPTY, form({ password: "short" })]),
  "setup/[secret]/actions createAdministrator": anybody((ids) => [ids.secret, EMPTY, form({})]),
  "new-password/[secret]/actions setPassword": anybody((ids) => [ids.secret, EMPTY, form({})]),

  "actions seeNotices": own(EVERYBODY, () => ["2026-01-01T00:00:00Z"]),
  "analytics/actions chooseDigest": own(WORKING, () => [false]),
  "billing/actions saveBilling": own(PARTNER, onlyForm({}), "owner"),
  "billing/actions connectStripe": own(PARTNER, () => [], "owner"),
  "bots/actions createBot": own(WORKING, onlyForm({ name: "New" }), "editor"),
  "addresses/actions addDomain": own(WORKING, onlyForm({ hostname: "nothing" }), "owner"),
  "branding/mail/actions saveMail": own(PARTNER, onlyForm({}), "owner"),
  "branding/sign-in/actions saveSignIn": own(PARTNER, onlyForm({}), "owner"),
  "branding/actions saveBrand": own(PARTNER, onlyForm({}), "owner"),
  "clients/actions createClient": own(PARTNER, onlyForm({ name: "New" }), "owner"),
  "conversations/view-actions saveFilters": own(WORKING, onlyForm({ name: "New", query: "days=7" })),
  "knowledge/actions countPagesOf": own(WORKING, () => ["http://127.0.0.1:1/"], "editor"),
  "platform/actions createAgency": own(
    PLATFORM,
    onlyForm({ name: "New", slug: "new", email: "wrong" }),
    "owner",
  ),
  "platform/accounts/actions allowChanges": own(EVERYBODY, () => [true]),
  "platform/health/actions tryMail": own(PLATFORM, () => [], "owner"),
  "platform/jobs/actions retry": own(PLATFORM, () => ["sync-stripe", null], "owner"),
  "platform/settings/actions saveBanner": own(PLATFORM, onlyForm({ text: "" }), "owner"),
  "platform/sessions/actions revoke": own(PLATFORM, () => ["nothing"], "owner"),
  "platform/prices/actions savePrice": own(PLATFORM, onlyForm({ model: "none" }), "owner"),
  "platform/prices/actions takePriceBack": own(PLATFORM, () => ["nowhere/none", false], "owner"),
  "plans/actions createPlan": own(PARTNER, onlyForm({}), "owner"),
  "usage/actions saveMarkup": own(PARTNER, onlyForm({ markup: "0" }), "owner"),
  "clients/wallet-actions bookWallet": sells(ofForm("client", { amount: "1" })),
  "clients/wallet-actions switchWallet": sells(id("client", false)),
  "usage/actions saveRate": own(PARTNER, () => ["EUR", EMPTY, form({ rate: "0.9" })], "owner"),
  "settings/account/actions saveAccount": own(EVERYBODY, onlyForm({ name: "Somebody", theme: "dark" })),
  "settings/account/actions changeAway": own(EVERYBODY, () => [false]),
  "settings/account/actions changePicture": own(EVERYBODY, onlyForm({})),
  "settings/account/actions changeAddress": own(EVERYBODY, onlyForm({ email: "new@nowhere.example" })),
  "settings/data/actions exportEverything": own(WORKING, () => [], "owner"),
  // It names the page that is drawn again; the secret is the account's.
  "bots/[botId]/channels/actions renewSecret": own(WORKING, () => ["nothing"], "owner"),
  "settings/data/actions close": own(CUSTOMER, onlyForm({ name: "wrong" }), "owner"),
  "settings/data/actions keep": own(CUSTOMER, () => [], "owner"),
  "settings/keys/actions createKey": own(WORKING, onlyForm({ name: "New", kind: "tenant" }), "owner"),
  "settings/provider-keys/actions saveProviderKey": own(
    WORKING,
    () => ["openai", EMPTY, form({ key: "short" })],
    "owner",
  ),
  "settings/provider-keys/actions removeProviderKey": own(WORKING, () => ["openai"], "owner"),
  "settings/notifications/actions saveNotices": own(WORKING, () => [[]]),
  "settings/notifications/actions saveDigestHour": own(WORKING, () => [9]),
  "settings/notifications/actions turnOn": own(WORKING, () => [{}]),
  "settings/people/actions invitePerson": own(
    EVERYBODY,
    onlyForm({ email: "new@nowhere.example", role: "viewer" }),
    "owner",
  ),
  "settings/people/actions addTeam": own(WORKING, onlyForm({ name: "New" }), "owner"),
  "settings/plan/actions payForPlan": manages(id("plan"), "nobody pays by card here"),
  "settings/plan/actions managePayment": own(CUSTOMER, () => [], "owner"),
  "settings/privacy/actions savePrivacy": own(WORKING, onlyForm({}), "owner"),
  "settings/replies/actions addReply": own(WORKING, onlyForm(REPLY), "editor"),
  "settings/security/actions askProof": own(EVERYBODY, () => []),
  "settings/security/actions startApp": own(EVERYBODY, onlyForm({})),
  "settings/security/actions addApp": own(EVERYBODY, onlyForm({})),
  "settings/security/actions removeApp": own(EVERYBODY, onlyForm({})),
  "settings/security/actions startKey": own(EVERYBODY, onlyForm({})),
  "settings/security/actions addKey": own(EVERYBODY, onlyForm({})),
  "settings/security/actions renewCodes": own(EVERYBODY, onlyForm({})),
  "settings/security/actions savePassword": own(EVERYBODY, onlyForm(PASSWORDS)),
  "settings/webhooks/actions createWebhook": own(WORKING, (ids) => [EMPTY, form(webhook(ids))], "owner"),
  "start/actions goTo": own(CUSTOMER, () => ["content"], "editor"),
  "start/actions startText": own(CUSTOMER, onlyForm({ name: "New", content: "Some text" }), "editor"),
  "start/actions startPairs": own(
    CUSTOMER,
    onlyForm({ name: "New", question: "One?", answer: "Two" }),
    "editor",
  ),
  "start/actions startWebsite": own(CUSTOMER, onlyForm({ url: "" }), "editor"),

  "bots/[botId]/channels/actions saveWidget": edits(ofForm("bot", { settings: "{}" })),
  "bots/[botId]/channels/actions allowSite": edits(id("bot", "https://site.example")),
  "bots/[botId]/channels/actions removeSite": edits(id("bot", "https://site.example")),
  "bots/[botId]/channels/actions saveHostedPage": edits(
    ofForm("bot", { slug: "new-page", access: "public" }),
  ),
  "bots/[botId]/channels/actions checkSlug": { by: CUSTOMER, args: id("bot", "another-page") },
  "bots/[botId]/chat/actions rateAnswer": edits(id("message", "up")),
  "bots/[botId]/chat/actions readPassages": { by: CUSTOMER, args: (ids) => [[ids.record]] },
  "bots/[botId]/settings/actions saveBotBudget": edits(ofForm("bot", { budget: "25.50" })),
  "bots/[botId]/settings/actions saveBot": edits(ofForm("bot", { name: "Renamed" })),
  "bots/[botId]/settings/actions setBotActive": edits(id("bot", true)),
  "bots/[botId]/settings/actions setBotChannel": edits(id("bot", "webchat")),
  "bots/[botId]/settings/actions makeBotDefault": edits(id("bot")),
  "bots/[botId]/tests/actions addTest": edits(ofForm("bot", QUESTION)),
  "bots/[botId]/tests/actions changeTest": edits(ofForm("test", QUESTION)),
  "bots/[botId]/tests/actions startTests": edits(id("bot")),
  "bots/[botId]/tests/actions stopTests": edits(id("run"), "a run that is over cannot be stopped either"),
  "bots/[botId]/tests/actions removeTest": edits(id("test")),
  "bots/actions duplicateBot": edits(ofForm("bot", { name: "Copy", knowledge: "none" })),
  "knowledge/actions addText": edits(ofForm("bot", { name: "New", content: "Some text" })),
  "knowledge/actions addWebsite": edits((ids) => [
    ids.bot,
    EMPTY,
    form({ url: ids.site ?? "", extent: "page" }),
  ]),
  "knowledge/actions addPairs": edits(ofForm("bot", { name: "New", question: "One?", answer: "Two" })),
  "knowledge/actions setSchedule": edits(id("source", "daily")),
  "knowledge/actions sync": edits(id("source")),
  "knowledge/actions cancel": edits(id("source")),
  "knowledge/actions retry": edits(id("source")),
  "knowledge/taught-answer-actions teach": edits(ofForm("bot", { question: "Is it new?", answer: "It is" })),
  "knowledge/taught-answer-actions changeTaughtAnswer": edits(
    ofForm("taught", { question: "Is it new?", answer: "It is not" }),
  ),
  "knowledge/taught-answer-actions dismiss": edits(id("unanswered")),
  "conversations/people-actions takeOverConversation": edits(id("conversation")),
  "conversations/people-actions replyToVisitor": edits(id("conversation", "Hello", [])),
  "conversations/people-actions keepNote": edits(id("conversation", "A note")),
  "conversations/people-actions handBackConversation": edits(id("conversation")),
  "conversations/assign-actions assignConversation": edits(id("conversation", "")),
  "conversations/assign-actions assignConversations": edits((ids) => [[ids.conversation], ""], SILENT),
  "conversations/actions tagConversations": edits(
    (ids) => [[ids.conversation], EMPTY, form({ tag: "seen" })],
    SILENT,
  ),
  "conversations/actions endSession": edits(id("conversation")),
  "conversations/actions endConversations": edits((ids) => [[ids.conversation]], SILENT),
  "conversations/view-actions renameView": edits(ofForm("view", { name: "Renamed" })),
  "conversations/view-actions shareView": edits(id("view", true)),
  "conversations/view-actions chooseView": { by: CUSTOMER, args: id("view") },
  "contacts/actions saveContact": edits((ids) => [
    ids.contact,
    EMPTY,
    form({ name: "Renamed", email: ids.address ?? "" }),
  ]),
  "contacts/actions changeTag": edits(id("contact", { add: "seen" })),
  "contacts/import-actions match": edits(id("import", FIELDS)),
  "settings/replies/actions changeReply": edits(ofForm("reply", REPLY)),
  "settings/webhooks/actions editWebhook": manages((ids) => [ids.webhook, EMPTY, form(webhook(ids))]),
  "settings/webhooks/actions rotateWebhook": manages(ofForm("webhook", { overlap: "24" })),
  "settings/webhooks/actions testWebhook": manages(id("webhook")),
  "settings/webhooks/actions turnOffWebhook": manages(id("webhook")),
  "settings/webhooks/actions turnOnWebhook": manages(id("webhook")),
  "settings/webhooks/actions replay": manages((ids) => [ids.webhook, ids.delivery]),
  "addresses/actions checkDomain": manages(id("domain")),
  "addresses/actions setDomainBot": manages((ids) => [ids.domain, ids.bot]),
  "settings/people/actions renew": manages(id("invitation")),
  "settings/people/actions saveRole": manages(ofForm("person", { role: "viewer" })),
  "settings/people/actions saveTeam": manages(ofForm("team", { name: "Renamed" })),
  "settings/privacy/actions findPerson": { by: CUSTOMER, args: id("address") },
  "settings/security/actions renameKey": own(EVERYBODY, ofForm("passkey", { name: "Renamed" })),
  "settings/security/actions signOutDevice": own(EVERYBODY, id("device")),
  "settings/security/actions removeKey": own(EVERYBODY, ofForm("passkey", {})),
  "settings/notifications/actions turnOff": own(EVERYBODY, id("push")),
  "clients/actions saveClientBudget": sells(ofForm("client", { budget: "25.50" })),
  "clients/actions saveClient": sells(ofForm("client", { name: "Renamed" })),
  "clients/actions comparePlan": { by: PARTNER, args: (ids) => [ids.client, ids.plan] },
  "clients/actions changePlan": sells((ids) => [
    ids.client,
    EMPTY,
    form({ planId: ids.plan ?? "", when: "now" }),
  ]),
  "clients/actions keepPlan": sells(id("client")),
  "clients/bulk-actions changeTag": sells(id("client", { add: "seen" })),
  "clients/bulk-actions tagClientsOf": sells((ids) => [[ids.client], EMPTY, form({ tag: "seen" })]),
  "clients/note-actions writeNote": sells(ofForm("client", { text: "Seen" })),
  "clients/note-actions removeNote": sells((ids) => [ids.client, ids.clientNote]),
  "clients/bulk-actions suspendClients": sells((ids) => [[ids.client]], SILENT),
  "clients/bulk-actions resumeClients": sells((ids) => [[ids.client]], SILENT),
  "clients/people-actions invitePerson": sells(
    ofForm("client", { email: "other@nowhere.example", role: "viewer" }),
  ),
  "clients/people-actions renewInvitation": sells((ids) => [ids.client, ids.invitation]),
  "clients/people-actions resetPassword": sells((ids) => [ids.client, ids.person]),
  "clients/people-actions withdrawInvitation": sells((ids) => [ids.client, ids.invitation]),
  "billing/actions notePaid": sells(id("invoice", true)),
  "billing/actions postpone": sells(ofForm("invoice", { dueAt: "2027-01-01" })),
  "billing/actions setCharged": sells(id("client", true)),
  "billing/actions voidInvoice": sells(id("invoice")),
  "plans/actions savePlan": sells(ofForm("plan", { name: "Renamed" })),
  "plans/actions movePlan": sells(id("plan", 0)),
  "plans/actions makePlanDefault": sells(id("plan")),
  "plans/actions archivePlan": sells(id("plan")),
  "plans/actions restorePlan": sells(id("plan")),
  "plans/actions removePlan": sells(id("plan")),
  "platform/accounts/actions setStatus": administers((ids) => [
    ids.client,
    true,
    EMPTY,
    form({ reason: "a test" }),
  ]),
  "platform/accounts/actions saveLimits": administers((ids) => [ids.client, EMPTY, form({})]),
  "platform/accounts/actions saveBudget": administers((ids) => [ids.agency, EMPTY, form({ budget: "25" })]),
  "platform/accounts/actions lookInto": administers((ids) => [ids.client, EMPTY, form({ reason: "a test" })]),
  "clients/actions setSuspended": sells(id("client", false)),

  "contacts/actions merge": edits((ids) => [{ keptId: ids.contact, mergedId: ids.otherContact, take: [] }]),
  "contacts/import-actions start": edits(id("import", FIELDS)),
  "contacts/import-actions discard": edits(id("import")),
  "conversations/view-actions removeView": edits(id("view")),
  "conversations/actions deleteConversations": edits((ids) => [[ids.conversation]], SILENT),
  "knowledge/actions remove": edits(id("source")),
  "bots/[botId]/settings/actions removeBot": edits(id("bot")),
  "contacts/actions erase": edits(id("lastContact")),
  "settings/privacy/actions erasePerson": edits(id("address")),
  "settings/replies/actions removeReply": edits(id("reply")),
  "settings/webhooks/actions removeWebhook": manages(id("webhook")),
  "addresses/actions releaseDomain": manages(id("domain")),
  "settings/keys/actions revokeKey": manages(id("key")),
  "settings/people/actions withdraw": manages(id("otherInvitation")),
  "settings/people/actions removeTeam": manages(id("team")),
  "settings/people/actions remove": manages(id("person")),
  "clients/actions viewAsClient": { by: PARTNER, args: id("client") },
  "actions chooseAccount": { by: PARTNER, args: id("agency"), same: "whoever may not stays where they are" },
  "clients/actions removeClient": sells(id("client")),
  "clients/actions undoRemoval": sells(id("client")),
  "clients/actions removeForGood": sells(id("client")),
  "settings/people/actions leave": own(EVERYBODY, () => []),
  "settings/security/actions signOutElsewhere": own(EVERYBODY, () => []),
  "sign-out/actions signOut": anybody(onlyForm({})),
}
