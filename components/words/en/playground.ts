import { inLanguage } from "../in-language.ts"

/** Trying a bot. */
export const playground = /* @__PURE__ */ inLanguage("playground", {
  title: "Playground",
  newConversation: "New conversation",
  newFirst: "This conversation is new.",
  stored: "What you ask here is kept as a test, apart from the conversations of visitors.",
  welcomeFallback: "Ask a question to see how this bot answers.",
  hint: "Enter sends, Shift + Enter starts a new line.",
  tryThese: "Try one of these",
  topics: {
    en: (topic: string) => `What can you tell me about ${topic}?`,
    es: (topic: string) => `¿Qué me puedes decir sobre ${topic}?`,
    fr: (topic: string) => `Que pouvez-vous me dire sur ${topic} ?`,
    de: (topic: string) => `Was können Sie mir über ${topic} sagen?`,
    it: (topic: string) => `Che cosa puoi dirmi su ${topic}?`,
    pt: (topic: string) => `O que pode me dizer sobre ${topic}?`,
  },
  panel: {
    label: "Settings of this bot",
    edit: "All settings",
    undo: "Undo",
    again: "Try again",
    phases: {
      idle: "Changes save themselves.",
      waiting: "Not saved yet",
      saving: "Saving",
      saved: "Saved. The next question is answered with it.",
      failed: "",
    },
    model: "Model",
    knowledge: "Knowledge",
    ready: "Ready",
    noKnowledge: "Nothing yet",
  },
  empty: {
    title: "This bot has nothing to read yet",
    text: "It answers with quotes from its knowledge. Add a text or a document, then ask.",
    action: "Add knowledge",
  },
  off: {
    title: "This bot is off",
    text: "It refuses every message until you switch it on again.",
    action: "Open settings",
  },
  readOnlyTitle: "You can look, but not ask",
  readOnly: "Your role can read conversations but not start them.",
  failed: {
    title: "The answer could not be completed",
    text: "Your question is kept. Try again; if it keeps failing, choose another model in the settings.",
    offline: "The server could not be reached. Check your connection, then try again.",
    signedOut: "You are signed out.",
    signIn: "Sign in again",
    limitTitle: "The limit is reached",
    limit: (noun: string) =>
      `Your plan's ${noun} are used up for this month, so the question was not stored. Ask for a larger plan, or wait for the first of the month.`,
    refused: "The question was not sent",
  },
  rateFailed: "Your rating could not be saved. Try again.",
})
