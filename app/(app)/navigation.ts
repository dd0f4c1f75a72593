import { docsRoot } from "#components/docs/docs-address.ts"
import type { CommandItem, NavGroup, NavItem } from "#components/shell/nav.ts"
import * as words from "#components/words/words.ts"
import type { AccountKind } from "#lib/core/context.ts"

const { nav, groups, actions } = words.home

/** The pages of an account, in the order of the left navigation. An agency begins with its clients' month. */
export function navigationOf(kind: AccountKind): NavGroup[] {
  if (kind === "platform") return [platform(), { label: words.shell.account, items: [account(), people()] }]
  return kind === "partner"
    ? [agency(), build([]), ...shared([])]
    : [build([home()]), ...shared([ownPlan(), addresses()])]
}

const account = (): NavItem => ({ href: "/settings/account", label: words.account.nav, icon: "settings" })

const audit = (): NavItem => ({ href: "/settings/audit", label: words.audit.title, icon: "audit" })
const people = (): NavItem => ({
  href: "/settings/people",
  label: words.people.page.title,
  icon: "members",
})

/** The install's own: it has no bots. */
const platform = (): NavGroup => ({
  label: words.platform.group,
  items: [
    { href: "/platform", label: words.platform.nav, icon: "home" },
    { href: "/platform/accounts", label: words.platformAccounts.title, icon: "clients" },
    { href: "/platform/jobs", label: words.platformJobs.title, icon: "jobs" },
    { href: "/platform/health", label: words.platformHealth.title, icon: "activity" },
    { href: "/platform/prices", label: words.platform.prices.title, icon: "billing" },
    { href: "/platform/audit", label: words.audit.title, icon: "audit" },
    { href: "/platform/sessions", label: words.platformSessions.title, icon: "key" },
    { href: "/platform/settings", label: words.platformSettings.title, icon: "settings" },
  ],
})

const home = (): NavItem => ({ href: "/home", label: nav.home, icon: "home" })

const announcements = (): NavItem => ({
  href: "/announcements",
  label: words.announcements.nav,
  icon: "announcements",
})

const agency = (): NavGroup => ({
  label: words.clients.group,
  items: [
    home(),
    { href: "/clients", label: words.clients.nav, icon: "clients" },
    { href: "/plans", label: words.plans.nav, icon: "plan" },
    { href: "/templates", label: words.botTemplates.nav, icon: "templates" },
    announcements(),
    { href: "/billing", label: words.billing.nav, icon: "billing" },
    { href: "/usage", label: words.usage.nav, icon: "usage" },
    { href: "/branding", label: words.branding.nav, icon: "branding" },
    addresses(),
  ],
})

const build = (first: NavItem[]): NavGroup => ({
  label: words.shell.build,
  items: [
    ...first,
    { href: "/bots", label: nav.bots, icon: "bot" },
    { href: "/knowledge", label: nav.knowledge, icon: "knowledge" },
  ],
})

const addresses = (): NavItem => ({ href: "/addresses", label: words.addresses.nav, icon: "addresses" })
const ownPlan = (): NavItem => ({ href: "/settings/plan", label: words.plans.own.nav, icon: "plan" })

const shared = (own: NavItem[]): NavGroup[] => [
  {
    label: words.shell.understand,
    items: [
      { href: "/conversations", label: nav.conversations, icon: "conversations" },
      { href: "/contacts", label: nav.contacts, icon: "contacts" },
      { href: "/analytics", label: words.analytics.title, icon: "analytics" },
    ],
  },
  {
    label: words.shell.account,
    items: [
      account(),
      people(),
      ...own,
      { href: "/settings/replies", label: words.savedReplies.title, icon: "conversations" },
      { href: "/settings/keys", label: nav.keys, icon: "key" },
      { href: "/settings/provider-keys", label: words.providerKeys.title, icon: "models" },
      { href: "/settings/secrets", label: words.secrets.title, icon: "key" },
      { href: "/settings/webhooks", label: words.webhooks.title, icon: "webhook" },
      { href: "/settings/privacy", label: words.privacy.title, icon: "privacy" },
      audit(),
      { href: "/settings/data", label: words.data.nav, icon: "archive" },
    ],
  },
]

/** What the command palette finds: every page, every part of the given bots, and what can be done from anywhere. */
export const commandsFor = (kind: AccountKind, bots: { id: string; name: string }[]): CommandItem[] => [
  ...actionsFor(kind, bots),
  ...bots.flatMap(partsOf),
  ...navigationOf(kind).flatMap(({ items }) =>
    items.map(({ href, label, icon }) => ({ href, label, icon, group: groups.pages })),
  ),
  ...(kind === "customer" ? [{ ...announcements(), group: groups.pages }] : []),
  {
    href: "/settings/security",
    label: words.security.title,
    group: groups.pages,
    icon: "settings",
    keywords: ["password", "two-factor", "passkey", "devices"],
  },
  { href: docsRoot, label: words.docs.title, group: groups.pages, icon: "knowledge", keywords: ["docs"] },
]

function actionsFor(kind: AccountKind, [first]: { id: string }[]): CommandItem[] {
  const action = (href: string, label: string, keywords: string[]): CommandItem => ({
    href,
    label,
    group: groups.actions,
    icon: "plus",
    keywords,
  })
  const themes = Object.entries(words.shell.themes).map(
    ([theme, name]): CommandItem => ({
      ...action(`theme-${theme}`, actions.theme(name), ["appearance", "mode"]),
      icon: "branding",
      theme: theme as NonNullable<CommandItem["theme"]>,
    }),
  )
  const invite = action("/settings/people", actions.invite, ["add", "member", "colleague"])
  if (kind === "platform") return [invite, ...themes]
  return [
    action("/bots/new", actions.newBot, ["create", "add"]),
    ...(first
      ? [action(`/bots/${first.id}/knowledge`, actions.addSource, ["source", "website", "upload", "file"])]
      : []),
    ...(kind === "customer" ? [action("/start", actions.start, ["set up", "onboarding"])] : []),
    invite,
    action("/settings/keys", actions.newKey, ["token", "create"]),
    ...themes,
  ]
}

function partsOf(bot: { id: string; name: string }): CommandItem[] {
  const { tabs, untitled } = words.bots
  const { id } = bot
  const name = bot.name || untitled
  const group = groups.bots
  return [
    { href: `/bots/${id}`, label: name, group, icon: "bot", keywords: [tabs.playground] },
    { href: `/bots/${id}/knowledge`, label: `${name}: ${tabs.knowledge}`, group, icon: "knowledge" },
    {
      href: `/bots/${id}/knowledge/unanswered`,
      label: `${name}: ${words.knowledge.parts.unanswered}`,
      group,
      icon: "knowledge",
      keywords: [words.taughtAnswers.action],
    },
    {
      href: `/bots/${id}/knowledge/answers`,
      label: `${name}: ${words.knowledge.parts.answers}`,
      group,
      icon: "knowledge",
    },
    { href: `/bots/${id}/tests`, label: `${name}: ${tabs.tests}`, group, icon: "tests" },
    { href: `/bots/${id}/channels`, label: `${name}: ${tabs.channels}`, group, icon: "webhook" },
    { href: `/bots/${id}/settings`, label: `${name}: ${tabs.settings}`, group, icon: "settings" },
  ]
}
