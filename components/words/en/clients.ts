import { inLanguage } from "../in-language.ts"

/** An agency's side: its clients. */
export const clients = /* @__PURE__ */ inLanguage("clients", {
  nav: "Clients",
  group: "Agency",
  title: "Clients",
  purpose: "Everyone who works under your brand, with what they use and what they may use.",
  list: "Clients",
  unnamed: "Without a name",
  search: "Search clients",
  searchPlaceholder: "Name or e-mail address",
  columns: {
    name: "Name",
    owner: "Owner",
    status: "Status",
    bots: "Bots",
    conversations: "Conversations",
    messages: "Messages",
    created: "Created",
  },
  statuses: { active: "Active", suspended: "Suspended", unpaid: "Unpaid" },
  range: (first: number, last: number, total: number) =>
    `${first.toLocaleString("en")} to ${last.toLocaleString("en")} of ${total.toLocaleString("en")}`,
  of: (used: number, limit: number | null) =>
    limit === null
      ? used.toLocaleString("en")
      : `${used.toLocaleString("en")} of ${limit.toLocaleString("en")}`,
  create: "Create client",
  creating: "Creating the client",
  createTitle: "Create a client",
  createLead:
    "It gets an account of its own, apart from all others. You can change everything later, and invite its people next.",
  created: (name: string) => `${name} is ready`,
  notAllowed: "Only owners and admins of the agency manage clients.",
  name: "Name",
  nameHelp: "As it stands in your list, such as the company.",
  email: "E-mail",
  emailHelp: "To find the client and to invite its owner. It is not a sign-in by itself.",
  invited: "Invited",
  nobody: "Nobody signs in",
  limits: {
    title: "Limits",
    text: "Left empty, the plan decides. Your own limits bind as well.",
    bots: "Bots",
    conversations: "Conversations a month",
    messages: "Messages a month",
    tokens: "Tokens a month",
    byPlan: (limit: number | null) =>
      limit === null ? "Unlimited by plan" : `${limit.toLocaleString("en")} by plan`,
    wrong: "Enter a whole number, or leave it empty.",
  },
  details: { title: "Details", text: "What you call this client and how you reach it." },
  usage: { title: "Usage", text: "Conversations and messages start again on the first of the month." },
  plan: (name: string) => `Plan ${name}`,
  back: "All clients",
  save: "Save changes",
  saved: "Client saved",
  view: "View as client",
  viewing: (name: string) => `You are working as ${name}.`,
  viewingShort: (name: string) => `Working as ${name}`,
  leave: (name: string) => `Back to ${name}`,
  access: {
    title: "Access",
    text: "A suspended client keeps everything, but its people, keys and bots are refused.",
    suspend: "Suspend client",
    suspendTitle: (name: string) => `Suspend ${name}?`,
    suspendText:
      "Its people are signed out, its keys are refused and its bots stop answering until you resume it.",
    suspended: "Client suspended",
    resume: "Resume client",
    resumed: "Client works again",
    notWhileSuspended: "Resume the client first.",
  },
  remove: {
    title: "Delete",
    text: "Bots, knowledge, conversations, keys and people of this client go at once and for good.",
    action: "Delete client",
    ask: (name: string) => `Delete ${name}?`,
    done: (name: string) => `${name} deleted`,
  },
  empty: {
    title: "No clients yet",
    text: "Create the first one here, or send people to your address: whoever signs up there becomes a client.",
  },
  nothing: {
    title: "No client matches",
    text: "Try a part of the client's name, or of the name or e-mail address of its people.",
    action: "Show all clients",
  },
})
