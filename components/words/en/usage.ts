import { inLanguage } from "../in-language.ts"

/** What an agency's clients used, what their models cost and what is left of what they pay. */
export const usage = /* @__PURE__ */ inLanguage("usage", {
  nav: "Usage",
  title: "Usage and margin",
  purpose: "What your clients use, what their models cost, and what is left of what they pay.",
  export: "Export CSV",
  months: "Month",
  earlier: (month: string) => `Earlier: ${month}`,
  later: (month: string) => `Later: ${month}`,
  figures: "Figures of the month",
  table: "Clients",
  columns: {
    client: "Client",
    messages: "Messages",
    answers: "Answers by models",
    tokens: "Tokens",
    cost: "Model cost",
    charged: "Charged",
    margin: "Margin",
  },
  before: (month: string, value: string) => `${month}: ${value}`,
  own: "Your own bots",
  gone: "deleted",
  noPrice: "No price known",
  unpriced: (calls: string, isOne: boolean) =>
    isOne ? "1 call without a price" : `${calls} calls without a price`,
  estimated: (calls: string, isOne: boolean) =>
    isOne ? "1 call is an estimate" : `${calls} calls are an estimate`,
  parts: { bots: "By bot", models: "By model", channels: "By channel" },
  deletedBot: "Deleted bot",
  noBot: "No bot: search and summaries",
  nothing: "Nothing was used in these two months.",
  none: {
    title: "No clients yet",
    text: "Once a client's bot answers, its messages, tokens and costs stand here, beside what you charge for it.",
    action: "Open clients",
  },
  rates: {
    missing: (currency: string, cost: string) =>
      `Models are paid in ${cost} and clients in ${currency}. Say at what rate the two are compared.`,
    action: "Set rate",
    change: (currency: string, rate: string, cost: string) => `1 ${cost} = ${rate} ${currency}`,
    title: (currency: string) => `Rate of ${currency}`,
    lead: "Figures of all months are compared at it; invoices are not touched.",
    field: (currency: string, cost: string) => `1 ${cost} in ${currency}`,
    submit: "Save",
    submitting: "Saving",
    wrong: "Write an amount above zero, as 0.92.",
    notAllowed: "Only owners and admins of the agency set rates.",
  },
  budget: {
    title: "Model budget",
    text: "What answers of language models may cost in a month (UTC). When it is spent, answers are quoted from the knowledge; visitors see no error. Left empty, there is no budget.",
    label: (currency: string) => `Budget a month in ${currency}`,
    used: (used: string) => `${used} used this month, with what answers under way may still take.`,
    wrong: "Write an amount such as 25 or 25.50, or leave it empty.",
    saved: "Budget saved",
  },
  how: "Months are UTC. Charged is the part of each invoice that falls into the month, before tax. Model cost is what providers report, at the prices of the platform when it was used; answers that quote cost nothing. Tests in the playground count.",
})
