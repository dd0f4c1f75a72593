import type { AccountKind } from "#lib/core/context.ts"
import type { Ids } from "./world.ts"

/** Who may ask: anybody, or people of accounts of these kinds. */
export type By = "anyone" | readonly AccountKind[]

/** The part of the app that a page or route handler is. */
export interface Place {
  by: By
  /** Ids that may stand in the query, by parameter. */
  query?: Record<string, string>
  /** Whether the install's own host shows it as well. */
  onInstall?: true
  /** Whether the victims' own people find their words there; true unless it says otherwise, where the address names an id. */
  shows?: boolean
}

export const CUSTOMER = ["customer"] as const
export const PARTNER = ["partner"] as const
export const WORKING = ["customer", "partner"] as const
export const PLATFORM = ["platform"] as const
export const EVERYBODY = ["customer", "partner", "platform"] as const

/** The victim's id in each place of an address. A place that is not here fails the check. */
export const PARAMS: Record<string, string> = {
  accountId: "client",
  bot: "bot",
  botId: "bot",
  clientId: "client",
  contactId: "contact",
  exportId: "export",
  fileId: "attachment",
  importId: "import",
  invoiceId: "invoice",
  planId: "plan",
  secret: "secret",
  session: "conversation",
  sourceId: "source",
  templateId: "template",
  token: "secret",
  userId: "pictured",
  webhookId: "webhook",
}

/** Places that name no row. */
export const FIXED: Record<string, string> = {
  family: "tenant",
  section: "bots",
  part: "logo",
  service: "google",
}

export const PAGES: Record<string, Place> = {
  "/": { by: "anyone" },
  "/addresses": { by: WORKING },
  "/analytics": { by: WORKING, query: { bot: "bot" } },
  "/analytics/month": { by: WORKING },
  "/announcements": { by: WORKING },
  "/billing": { by: PARTNER, query: { client: "client" } },
  "/billing/[invoiceId]": { by: PARTNER },
  "/billing/settings": { by: PARTNER },
  "/bots": { by: EVERYBODY },
  "/bots/[botId]": { by: CUSTOMER, query: { session: "conversation" } },
  "/bots/[botId]/channels": { by: CUSTOMER },
  "/bots/[botId]/channels/preview": { by: CUSTOMER, shows: false },
  "/bots/[botId]/knowledge": { by: CUSTOMER, query: { source: "source" } },
  "/bots/[botId]/knowledge/answers": { by: CUSTOMER },
  "/bots/[botId]/knowledge/unanswered": { by: CUSTOMER },
  "/bots/[botId]/settings": { by: CUSTOMER },
  "/bots/[botId]/settings/template": { by: CUSTOMER },
  "/bots/[botId]/flow": { by: CUSTOMER },
  "/bots/[botId]/tests": { by: CUSTOMER, query: { run: "run" } },
  "/bots/new": { by: EVERYBODY },
  "/branding": { by: PARTNER },
  "/branding/mail": { by: PARTNER },
  "/branding/sign-in": { by: PARTNER },
  "/change-email/[token]": { by: "anyone" },
  "/chat/[bot]": { by: "anyone", onInstall: true },
  "/clients": { by: PARTNER, query: { plan: "plan" } },
  "/clients/[clientId]": { by: PARTNER },
  "/clients/[clientId]/month": { by: PARTNER },
  "/contacts": { by: EVERYBODY },
  "/contacts/[contactId]": { by: CUSTOMER },
  "/contacts/[contactId]/merge": { by: CUSTOMER, query: { with: "otherContact" } },
  "/contacts/import": { by: EVERYBODY },
  "/contacts/import/[importId]": { by: CUSTOMER },
  "/contacts/leads": { by: EVERYBODY },
  "/conversations": { by: EVERYBODY, query: { open: "conversation", bot: "bot", view: "view" } },
  "/conversations/[session]": { by: CUSTOMER },
  "/docs/api": { by: "anyone" },
  "/docs/api/[family]": { by: "anyone" },
  "/docs/api/[family]/[section]": { by: "anyone" },
  "/forgot-password": { by: "anyone" },
  "/home": { by: EVERYBODY },
  "/invitation/[secret]": { by: "anyone" },
  "/knowledge": { by: EVERYBODY, query: { source: "source", bot: "bot" } },
  "/new-password/[secret]": { by: "anyone" },
  "/plans": { by: PARTNER },
  "/plans/[planId]": { by: PARTNER },
  "/plans/new": { by: PARTNER },
  "/platform": { by: PLATFORM },
  "/platform/accounts": { by: PLATFORM },
  "/platform/accounts/[accountId]": { by: PLATFORM },
  "/platform/agencies/new": { by: PLATFORM },
  "/platform/audit": { by: PLATFORM, query: { account: "client" } },
  "/platform/health": { by: PLATFORM },
  "/platform/jobs": { by: PLATFORM },
  "/platform/prices": { by: PLATFORM },
  "/platform/sessions": { by: PLATFORM },
  "/platform/settings": { by: PLATFORM },
  "/privacy": { by: "anyone" },
  "/settings": { by: EVERYBODY },
  "/settings/account": { by: EVERYBODY },
  "/settings/audit": { by: EVERYBODY, query: { actor: "person" } },
  "/settings/data": { by: EVERYBODY },
  "/settings/keys": { by: EVERYBODY },
  "/settings/notifications": { by: EVERYBODY },
  "/settings/people": { by: EVERYBODY },
  "/settings/plan": { by: CUSTOMER },
  "/settings/plan/[invoiceId]": { by: CUSTOMER },
  "/settings/privacy": { by: EVERYBODY },
  "/settings/provider-keys": { by: WORKING },
  "/settings/replies": { by: EVERYBODY },
  "/settings/secrets": { by: EVERYBODY },
  "/settings/security": { by: EVERYBODY },
  "/settings/webhooks": { by: EVERYBODY },
  "/settings/webhooks/[webhookId]": { by: CUSTOMER, query: { delivery: "delivery" } },
  "/setup/[secret]": { by: "anyone" },
  "/sign-in": { by: "anyone" },
  "/sign-in/link": { by: "anyone" },
  "/sign-in/link/[token]": { by: "anyone" },
  "/sign-in/second-step": { by: "anyone" },
  "/sign-out": { by: "anyone" },
  "/sign-up": { by: "anyone", query: { plan: "plan" } },
  "/sign-up/[token]": { by: "anyone" },
  "/start": { by: EVERYBODY },
  "/templates": { by: PARTNER },
  "/templates/[templateId]": { by: PARTNER },
  "/templates/new": { by: PARTNER },
  "/unsubscribe/[token]": { by: "anyone" },
  "/usage": { by: PARTNER, query: { client: "client" } },
}

/** The APIs: `tests/api/contract.test.ts` asks each of their routes for foreign ids. */
const API = /^\w+ (?:\/api)?\/v1\/\[\.\.\.path\]$/
export const isApiRoute = (route: string): boolean => API.test(route)

/** Fields as a form sends them. */
export function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const turn = (ids: Ids) => ({ sessionId: ids.conversation, text: "Hello" })

export const ROUTES: Record<string, Place & { body?: (ids: Ids) => unknown }> = {
  "GET /apple-touch-icon.png": { by: "anyone" },
  "GET /favicon.ico": { by: "anyone" },
  "GET /analytics/export": { by: EVERYBODY, query: { bot: "bot" } },
  "GET /platform/audit/download": { by: PLATFORM, query: { account: "client" } },
  "GET /api/auth/[...nextauth]": { by: "anyone" },
  "POST /api/auth/[...nextauth]": { by: "anyone" },
  "GET /sign-in/provider": { by: "anyone" },
  "GET /sign-in/provider/back": { by: "anyone" },
  "GET /sign-in/with/[service]": { by: "anyone" },
  "GET /sign-in/with/[service]/back": { by: "anyone" },
  "GET /sign-in/with/[service]/done": { by: "anyone" },
  "GET /api/billing/invoices": { by: PARTNER, query: { client: "client" } },
  "POST /api/billing/stripe": { by: "anyone", body: () => ({ type: "invoice.paid" }) },
  "GET /api/clients/export": { by: PARTNER, query: { plan: "plan" } },
  "GET /api/contacts/[contactId]/export": { by: CUSTOMER },
  "GET /api/contacts/export": { by: EVERYBODY },
  "PUT /api/contacts/import": { by: EVERYBODY, body: () => "name\nSomebody" },
  "GET /api/contacts/import/[importId]/report": { by: CUSTOMER },
  "GET /api/health": { by: "anyone" },
  "GET /api/search": { by: EVERYBODY, query: { q: "word" } },
  "PUT /api/uploads/[botId]": {
    by: CUSTOMER,
    query: { name: "fileName" },
    body: () => "Some text",
    shows: false,
  },
  "PUT /api/uploads/start": { by: EVERYBODY, query: { name: "fileName" }, body: () => "Some text" },
  "POST /bots/[botId]/chat": { by: CUSTOMER, body: turn, shows: false },
  "POST /bots/[botId]/channels/preview/settings": {
    by: CUSTOMER,
    body: () => ({ title: "Hello" }),
    shows: false,
  },
  "GET /brand/icon": { by: "anyone" },
  "GET /brand/logo": { by: "anyone" },
  "GET /chat/[bot]/share-picture": { by: "anyone", onInstall: true },
  "GET /conversations/[session]/files/[fileId]": { by: CUSTOMER },
  "PUT /conversations/[session]/files": {
    by: CUSTOMER,
    query: { name: "fileName" },
    body: () => "Some text",
    shows: false,
  },
  "GET /conversations/[session]/live": { by: CUSTOMER, shows: false },
  "POST /conversations/[session]/suggest": { by: CUSTOMER, shows: false },
  "POST /conversations/[session]/typing": { by: CUSTOMER, shows: false },
  "GET /conversations/changes": { by: EVERYBODY },
  "GET /clients/[clientId]/wallet": { by: PARTNER, shows: false },
  "GET /conversations/export": { by: EVERYBODY, query: { bot: "bot" } },
  "GET /conversations/replies": { by: EVERYBODY },
  "GET /notices": { by: EVERYBODY },
  "GET /people/[userId]/picture": { by: "anyone" },
  "GET /settings/audit/download": { by: EVERYBODY, query: { actor: "person" } },
  "GET /settings/data/[exportId]": { by: CUSTOMER, shows: false },
  "GET /settings/notifications/browser": { by: EVERYBODY },
  "PUT /settings/notifications/browser": { by: EVERYBODY, body: () => ({}) },
  "POST /settings/privacy/export": { by: EVERYBODY, body: (ids) => form({ email: ids.address ?? "" }) },
  "GET /site-pictures/[sourceId]/[part]": { by: CUSTOMER, shows: false },
  "GET /unsubscribe/[token]/now": { by: "anyone" },
  "POST /unsubscribe/[token]/now": { by: "anyone" },
  "GET /usage/export": { by: PARTNER, query: { client: "client" } },
}
