import { inLanguage } from "../in-language.ts"

/** The first page of an agency after signing in. */
export const agencyHome = /* @__PURE__ */ inLanguage("agencyHome", {
  purpose: "How the month goes, and which clients need a look.",
  steps: {
    brand: {
      title: "Put your brand on it",
      text: "Name, logo and colour of your address, the sign-in and every page.",
      action: "Set up the brand",
    },
    address: {
      title: "Connect your own domain",
      text: "Your brand at a name of your own; until then at the address that you have.",
      action: "Add a domain",
    },
    plan: {
      title: "Make a plan with a price",
      text: "What a client may use and what that costs. Offered plans stand on your front page.",
      action: "Make a plan",
    },
    billing: {
      title: "Say how you are paid",
      text: "By invoice, or by card into your own account at Stripe.",
      action: "Set up billing",
    },
    client: {
      title: "Add your first client",
      text: "By name and e-mail address; or send people to your address to sign up.",
      action: "Add a client",
    },
    bot: {
      title: "Set up a first bot",
      text: "Open a client’s account, create a bot there and give it the client’s own content.",
      action: "Choose a client",
    },
  },
  month: {
    title: "This month, beside the same days of the last",
    clients: "Clients",
    conversations: "Conversations",
    messages: "Messages",
    answered: "Answered from knowledge",
    added: (count: number) => `${count.toLocaleString("en")} new`,
    change: "than last month",
  },
  look: {
    title: "Clients that need a look",
    well: "All clients are well",
    wellText:
      "Here stand clients near a limit, unpaid or suspended ones, quiet ones, and those whose questions find fewer answers.",
    all: "All of them",
  },
  income: "Income",
})
