import { inLanguage } from "../in-language.ts"

/** The administrator's side: the install as a whole. */
export const platform = /* @__PURE__ */ inLanguage("platform", {
  group: "Platform",
  nav: "Overview",
  title: "Overview",
  purpose: "Who uses this install, and whether it is well.",
  health: {
    title: "Health",
    version: "Version",
    database: "Database",
    works: "Works",
    fails: "Fails",
    failing: {
      database: "It does not answer.",
      "database writes": "It answers, but stores nothing: its disk may be full.",
    },
    mail: "Mail",
    mailOn: "Configured",
    mailOff: "Not configured: people get links by hand. Set SMTP_URL.",
    address: "Address",
  },
  agencies: "Agencies",
  columns: {
    name: "Agency",
    status: "Status",
    clients: "Clients",
    bots: "Bots",
    conversations: "Conversations this month",
  },
  demo: "Demo",
  add: "An agency is made on the server; its owner signs in at the agency's own address:",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: { title: "No agencies yet", text: "The first one is made on the server by the command below." },
})
