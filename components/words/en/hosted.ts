import { inLanguage } from "../in-language.ts"

/** The page of a bot that visitors open by its address. */
export const hosted = /* @__PURE__ */ inLanguage("hosted", {
  description: (title: string) => `Ask ${title}. Answers come at once, with their sources.`,
  noScript: "This chat needs JavaScript. Switch it on and reload the page.",
  password: "Password",
  passwordLead: "This chat is for those who have its password.",
  wrongPassword: "That is not the password.",
  enter: "Open chat",
  stranger: "Your account may not open this chat. Ask whoever gave you the address.",
  notFound: {
    title: "There is no chat at this address",
    text: "The address may be mistyped, or the chat was closed.",
  },
})
