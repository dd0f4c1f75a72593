import { inLanguage } from "../in-language.ts"

/** The administrator's side: how the parts of the install are. */
export const platformHealth = /* @__PURE__ */ inLanguage("platformHealth", {
  title: "Health",
  purpose: "How the parts of this install are, and what to do.",
  see: "Look",
  parts: {
    app: "App",
    database: "Database",
    backup: "Backup",
    disk: "Disk",
    jobs: "Jobs",
    mail: "Mail",
    models: "Models",
    domains: "Domains",
  },
  levels: { ok: "Well", warning: "Look at it", danger: "Act now" },
  facts: {
    version: (version: string, node: string) => `Livery ${version}, Node.js ${node}`,
    started: "Running since",
    database: (version: string, size: string) => `PostgreSQL ${version}, ${size}`,
    connections: (used: string, most: string) => `${used} of ${most} connections in use`,
    backup: "Last one",
    noBackup: "None was made yet.",
    disk: (free: string, total: string, share: string) => `${free} free of ${total} (${share})`,
    noDisk: "The data folder tells nothing of its disk.",
    workers: (count: number) => (count === 1 ? "1 process works on jobs" : `${count} processes work on jobs`),
    mail: (address: string) => `Sent from ${address}`,
    noMail: "No mail server: people get links by hand.",
    senders: (own: number, failing: number) =>
      `${own} agencies send by their own server, ${failing} of these fail.`,
    providers: (names: string) => `Configured: ${names}`,
    noProvider: "No provider is configured: bots quote their knowledge.",
    noModel: "no model",
    failures: (provider: string, count: number, code: string) =>
      count === 1
        ? `${provider}: 1 answer failed in 7 days ${code}`
        : `${provider}: ${count} answers failed in 7 days, last ${code}`,
    domains: (verified: string, failing: string, pending: string) =>
      `${verified} serve, ${failing} fail, ${pending} wait for proof`,
  },
  advice: {
    connections: "Lower LIVERY_POOL, raise max_connections, or use a pooler.",
    backup: "Run npm run -s livery -- backup every night.",
    disk: "Make room, or move the data folder to a larger disk.",
    workers: "Start a process that works on jobs: npm run worker.",
    mail: "Set SMTP_URL.",
    senders: "Their mails go by your server meanwhile; their owners see why under Branding.",
    providers: "Set the key of a provider, such as OPENAI_API_KEY.",
    failures: "Look whether the key holds and the provider works; the log has its words.",
    domains: "Their accounts see under Addresses which record is missing.",
    certificates: "Certificates are made by the proxy in front (docs/operations.md).",
  },
  mail: {
    test: "Send me a test mail",
    sent: (to: string) => `A mail to ${to} is on its way`,
    notTaken: "The mail server did not take it. The log has its words.",
  },
})
