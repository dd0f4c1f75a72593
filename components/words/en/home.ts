import { inLanguage } from "../in-language.ts"

/** The first page after signing in, and the frame around every page. */
export const home = /* @__PURE__ */ inLanguage("home", {
  title: "Home",
  purpose: "What to do next, and what happened lately.",
  demo: "Demo",
  roles: { owner: "Owner", admin: "Admin", editor: "Editor", agent: "Agent", viewer: "Viewer" },
  groups: {
    pages: "Pages",
    bots: "Bots",
    actions: "Actions",
    sources: "Knowledge",
    contacts: "Contacts",
    conversations: "Conversations",
  },
  nav: {
    home: "Home",
    bots: "Bots",
    knowledge: "Knowledge",
    conversations: "Conversations",
    contacts: "Contacts",
    keys: "API keys",
  },
  actions: {
    newBot: "Create a new bot",
    addSource: "Add knowledge",
    invite: "Invite a person",
    start: "Guided start",
    newKey: "Create an API key",
    theme: (name: string) => `Theme: ${name}`,
  },
  meters: { bots: "Bots", messages: "Messages", conversations: "Conversations" },
  next: {
    title: "What to do next",
    progress: (done: number, all: number) => `${done} of ${all} done`,
    done: "Done",
    guide: "Guided start",
    goOn: "Go on with the guided start",
    bot: { title: "Create a bot", text: "Name it and say what it is for.", action: "Create bot" },
    knowledge: {
      title: "Add knowledge",
      text: "Paste text or drop documents. The bot answers from these and quotes them.",
      action: "Add knowledge",
    },
    ask: {
      title: "Ask it something",
      text: "Try the questions of your visitors and check the quotes.",
      action: "Open playground",
    },
    site: {
      title: "Put it on your site",
      text: "Paste one line into your pages, or share the bot’s own page.",
      action: "Get the line",
    },
  },
  recent: {
    title: "Latest conversations",
    all: "All conversations",
    empty: "Nobody has asked anything yet. Questions from the playground count too.",
    messages: (count: number) => (count === 1 ? "1 message" : `${count.toLocaleString("en")} messages`),
    columns: { visitor: "Visitor", bot: "Bot", messages: "Messages", last: "Last message" },
  },
  week: {
    title: "Last 7 days",
    conversations: "Conversations",
    messages: "Messages",
    bots: "Bots",
  },
  usage: {
    title: "Usage",
    text: (plan: string) => `Plan ${plan}. Conversations and messages start again on the first of the month.`,
  },
  yourBots: "Your bots",
})
