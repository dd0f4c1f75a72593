import { inLanguage } from "../in-language.ts"

/** The administrator's side: the install as a whole. */
export const platform = /* @__PURE__ */ inLanguage("platform", {
  group: "Platform",
  nav: "Overview",
  title: "Overview",
  purpose: "Who uses this install, and whether it is well.",
  overview: {
    month: "This month, beside the same days of the last",
    names: {
      agencies: "Agencies",
      clients: "Clients",
      conversations: "Conversations",
      messages: "Messages",
      tokens: "Tokens of models",
      cost: "Model cost",
      failedAnswers: "Failed answers",
      failedDeliveries: "Failed deliveries to webhooks",
    },
    short: { failedAnswers: "Answers", failedDeliveries: "Deliveries" },
    added: (count: string) => `${count} new`,
    addedBefore: (count: string) => `${count} new last month`,
    suspended: (count: string) => `${count} accounts suspended`,
    thanBefore: (count: string) => `${count} last month`,
    unpriced: (count: string) => `without ${count} calls that have no price`,
    charts: { messages: "Messages, 30 days", failures: "Failed, 30 days" },
    hint: "Arrow keys go from day to day. Enter shows what administrators did on that day.",
    point: (day: string, parts: string) => `${day}: ${parts}`,
    most: { agencies: "Agencies that use most", clients: "Clients that use most" },
    columns: { name: "Name", messages: "Messages", cost: "Model cost" },
    look: {
      title: "What needs a look",
      well: "All is well",
      wellText:
        "Here stand jobs that wait or were given up, domains that fail, models without a price, and missing backups.",
      danger: "Now",
      warning: "Soon",
      kinds: {
        "late-jobs": {
          title: (count: number) =>
            count === 1 ? "1 job waits for over ten minutes" : `${count} jobs wait for over ten minutes`,
          what: "Look whether a worker runs; start one more where they do not keep up.",
        },
        "failed-jobs": {
          title: (count: number) => (count === 1 ? "1 job was given up" : `${count} jobs were given up`),
          what: "They are tried no more by themselves. Look why, then try them again.",
        },
        "failing-domains": {
          title: (count: number) => (count === 1 ? "1 domain fails" : `${count} domains fail`),
          what: "Their records are gone. After three days they serve nothing.",
        },
        "stopped-webhooks": {
          title: (count: number) =>
            count === 1 ? "1 webhook was stopped" : `${count} webhooks were stopped`,
          what: "They took nothing for three days. Their accounts turn them on again.",
        },
        "unpriced-calls": {
          title: (count: number) =>
            count === 1 ? "1 call of a model without a price" : `${count} calls of models without a price`,
          what: "In the last 30 days. What they cost is missing everywhere: set prices.",
        },
        "no-backup": {
          title: () => "No backup for a week",
          what: "Run npm run -s livery -- backup every night.",
        },
        "no-mail": {
          title: () => "No mail server",
          what: "People get links by hand. Set SMTP_URL.",
        },
      },
    },
  },
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
  newAgency: {
    title: "New agency",
    purpose: "An agency sells bots to its clients, at its own address and in its own colours.",
    name: "Name",
    slug: "Address",
    slugHelp: (example: string) => `Lower-case letters, digits and hyphens. "harbour" becomes ${example}`,
    accent: "Colour",
    accentHelp: "Logo and texts are set later, under Branding.",
    promise: "Promise",
    promiseHelp: "One sentence on its landing page.",
    email: "E-mail of its owner",
    emailHelp: "They get a link by which they choose a password.",
    submit: "Create agency",
    submitting: "Creating",
    later: "Later",
    made: {
      title: (name: string) => `${name} is ready`,
      text: (email: string) => `Give this link to ${email}. It works once, within seven days.`,
      link: "Link for the owner",
      linkHelp: "Whoever opens it becomes the owner.",
      address: "Its own address:",
      done: "Go to the agencies",
    },
  },
  prices: {
    title: "Prices of models",
    purpose: (currency: string) =>
      `What a million tokens cost, in ${currency}. A price holds from the moment it is set; what was used before keeps its cost.`,
    set: "Set a price",
    lead: "For a million tokens, as your provider asks.",
    submit: "Save price",
    submitting: "Saving",
    model: "Model",
    modelHelp: "provider/model as a bot names it; with * at its end all models whose names begin so.",
    fields: {
      input: (currency: string) => `Input (${currency})`,
      output: (currency: string) => `Output (${currency})`,
      cached: (currency: string) => `Input read before (${currency})`,
    },
    wrongName: "Name it provider/model, such as openai/gpt-5.",
    wrongAmount: "Write an amount such as 0.15.",
    list: "Prices that hold",
    columns: {
      model: "Model",
      input: "Input",
      cached: "Read before",
      output: "Output",
      source: "From",
      change: "Change",
    },
    own: (day: string) => `Set ${day}`,
    known: (month: string) => `Known, ${month}`,
    change: "Change",
    remove: {
      title: (name: string) => `Take back the price of ${name}?`,
      text: "From now on the price that is known of the provider holds, or none.",
      action: "Take back",
    },
    unpriced: {
      title: "Asked without a price",
      text: "What these cost is missing wherever costs are shown, and no budget holds them.",
      calls: (count: string, day: string) => `${count} calls, last on ${day}`,
    },
  },
  empty: { title: "No agencies yet", text: "Make the first one: its owner then invites its clients." },
})
