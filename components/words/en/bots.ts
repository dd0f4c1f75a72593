import type { Language } from "#lib/core/languages.ts"
import type { PERSONALITIES, ROLES } from "#lib/domain/bots/schema.ts"
import { inLanguage } from "../in-language.ts"

/** Bots: their list, a new one, its parts and its settings. */
export const bots = /* @__PURE__ */ inLanguage("bots", {
  title: "Bots",
  purpose: "Each bot answers from its own knowledge, in its own tone.",
  newBot: "New bot",
  untitled: "Untitled bot",
  notAllowed: "Your role can look at bots but not change them.",
  limit: (used: string, limit: string) =>
    `You have ${used} of ${limit} bots. Delete one, or ask for a larger plan.`,
  empty: {
    title: "No bots yet",
    text: "A bot answers your visitors' questions from your own pages and documents. Name it, give it something to read, then ask.",
  },
  columns: {
    name: "Name",
    status: "State",
    knowledge: "Knowledge",
    week: "Conversations, 7 days",
    answered: "Answered",
    updated: "Changed",
  },
  week: "in the last seven days",
  conversations: (count: number) => (count === 1 ? "conversation" : "conversations"),
  knows: (sources: number, passages: number) =>
    passages === 0 && sources === 0
      ? "Nothing yet"
      : `${sources === 1 ? "1 source" : `${sources.toLocaleString("en")} sources`}, ${passages === 1 ? "1 passage" : `${passages.toLocaleString("en")} passages`}`,
  answeredOf: (answered: number, answers: number) =>
    `${answered.toLocaleString("en")} of ${answers.toLocaleString("en")} answers came from the knowledge`,
  updates: (settled: number, all: number) =>
    settled < all ? `${all - settled} of ${all} bots are learning` : "",
  noAnswers: "No answers in the last seven days",
  states: { ready: "Ready", learning: "Learning", empty: "Nothing to answer from", paused: "Paused" },
  filters: {
    label: "Bots by state",
    search: "Search bots",
    placeholder: "Name or purpose",
    all: "All",
    sort: "Sort bots",
    sorts: {
      created: "Oldest first",
      name: "Name",
      conversations: "Most conversations",
      answered: "Least answered",
      knowledge: "Most knowledge",
      updated: "Last changed",
    },
    none: {
      title: "No bot is like that",
      text: "None of your bots fits this search.",
      action: "Show all bots",
    },
  },
  actions: (name: string) => `Actions for ${name}`,
  duplicate: {
    action: "Duplicate",
    pending: "Duplicating",
    copying: "Copying the knowledge",
    title: (name: string) => `Duplicate ${name}`,
    lead: "The copy gets the same instructions, tone, language and model, and the same look, texts and forms of the chat.",
    copyOf: (name: string) => `${name} (copy)`.slice(0, 200),
    knowledge: "What it answers from",
    kinds: {
      shared: {
        label: "The same knowledge",
        text: "What you add or change then counts for both. If the first bot is deleted, its knowledge goes with it.",
      },
      copied: {
        label: "A copy of the knowledge",
        text: (sources: number, passages: number) =>
          `${sources === 1 ? "1 source" : `${sources.toLocaleString("en")} sources`}, ${passages === 1 ? "1 passage" : `${passages.toLocaleString("en")} passages`}. They are copied at once, which can take half a minute, change by themselves from then on, and count in your plan once more. What is still being read stays behind.`,
        tooLarge: (passages: number, most: number) =>
          `${passages.toLocaleString("en")} passages are too many to be copied at once: ${most.toLocaleString("en")} at most.`,
      },
      none: { label: "Nothing yet", text: "It starts without knowledge; you give it its own." },
    },
    stays:
      "Conversations, figures, allowed sites, the hosted page and test questions stay with the first bot.",
  },
  status: { on: "Active", off: "Off" },
  isDefault: "Default",
  range: (first: number, last: number, total: number) => `${first} to ${last} of ${total}`,
  tabs: {
    playground: "Playground",
    knowledge: "Knowledge",
    flow: "Flow",
    tests: "Tests",
    channels: "Channels",
    settings: "Settings",
  },
  ways: {
    label: "Begin with",
    blank: { name: "Blank", text: "You write everything yourself." },
    website: { name: "A website", text: "Its pages are read, and it is named after them." },
    templates: "Templates",
    note: "A template brings a tone, instructions, first words, suggested questions and what is said when nothing is known. The knowledge is yours.",
    address: "Address of the website",
    addressHelp: "You choose how much of it is read in the next step.",
    suggestions: "Suggested questions",
    suggestionsHelp: "One a line. The chat offers them before anything was asked.",
  },
  create: {
    title: "New bot",
    purpose: "You can change all of this later.",
    what: { title: "What it is", text: "The name is what visitors see." },
    how: { title: "How it answers", text: "Language, tone and the job it does." },
    greeting: { title: "First words", text: "Shown before a visitor has asked anything." },
    refused: "There can be no further bot",
    forSite: (site: string) => `Answers questions about ${site}.`,
    next: "Create bot and add knowledge",
    pending: "Creating the bot",
  },
  fields: {
    name: "Name",
    namePlaceholder: "Alder assistant",
    description: "What it is for",
    descriptionHelp: "For you and your colleagues; visitors do not see it.",
    welcomeMessage: "Welcome message",
    welcomePlaceholder: "Hello, what would you like to know?",
    instructions: "Instructions",
    instructionsHelp:
      "What the bot is told before every question: who it speaks for, what it should and should not do.",
    instructionsPlaceholder: "You answer for Alder Coffee Roasters, a small coffee roastery.",
    language: "Language",
    personality: "Personality",
    role: "Role",
    channel: "Channel",
    channelHelp: "Where this bot is meant to talk. Every conversation with it is counted there.",
    model: "Model",
    modelHelp:
      "Quotes answer word for word from the bot's knowledge. Every other model writes freely, from the same knowledge.",
    modelUnusable: (name: string, standard: string) =>
      `No provider is set up here for ${name}. Until there is one, ${standard} answers in its place.`,
    standardModel: (name: string) => `Standard: ${name}`,
    notAvailable: (name: string) => `${name} (cannot be used here)`,
    notUsable: "This model cannot be used here: its provider is not set up",
    another: "Another model …",
    otherModel: "Name of the model",
    otherModelHelp: "As provider/model, of a provider that is set up here.",
    none: "Not set",
    retentionDays: "Days after the last message",
    retentionDaysHelp: "Without a number: as long as your account says. A bot can only shorten that.",
  },
  settings: {
    identity: { title: "Identity", text: "How you and your visitors know this bot." },
    behaviour: { title: "Behaviour", text: "What it is told, and how it sounds." },
    engine: { title: "Model", text: "What writes the answers." },
    keeping: {
      title: "Keeping conversations",
      text: "What is older is removed with all that belongs to it.",
    },
    availability: { title: "Availability", text: "These two take effect at once." },
    active: "Answers questions",
    activeHelp: "When this is off, the bot refuses every message on every channel.",
    default: "Default bot",
    isDefault: "This bot answers wherever no bot is named. To change that, make another bot the default.",
    notDefault: "The default bot answers wherever no bot is named, such as over the API.",
    makeDefault: "Make default",
    remove: { title: "Delete", text: "For good, with its knowledge and all of its conversations." },
  },
  remove: {
    action: "Delete bot",
    title: (name: string) => `Delete ${name}?`,
    text: "Its knowledge and all of its conversations are deleted with it. This cannot be undone.",
  },
  told: {
    saved: "Settings saved",
    on: "The bot answers questions again",
    off: "The bot is off",
    madeDefault: "This is the default bot now",
    removed: (name: string) => `${name} is deleted`,
  },
  /** Models whose names are not for people. */
  models: { "builtin/quotes": "Quotes from the knowledge" } as Record<string, string>,
  modelNotice: {
    title: (count: number) =>
      count === 1
        ? "A bot names a model that cannot be used here"
        : `${count} bots name a model that cannot be used here`,
    text: (bots: string, standard: string) =>
      `${bots}: until another one is chosen, ${standard} answers in its place.`,
    action: "Choose a model",
  },
  languages: {
    en: "English",
    es: "Spanish",
    fr: "French",
    de: "German",
    it: "Italian",
    pt: "Portuguese",
  } satisfies Record<Language, string>,
  personalities: {
    professional: "Professional",
    friendly: "Friendly",
    helpful: "Helpful",
    expert: "Expert",
    enthusiastic: "Enthusiastic",
  } satisfies Record<(typeof PERSONALITIES)[number], string>,
  roles: {
    customer_support: "Customer support",
    sales: "Sales",
    technical_support: "Technical support",
    general_assistant: "General assistant",
    lead_generation: "Lead generation",
    appointment_booking: "Appointment booking",
  } satisfies Record<(typeof ROLES)[number], string>,
})
