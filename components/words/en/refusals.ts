import { inLanguage } from "../in-language.ts"

/** Why something that a signed-in person asked for was not done, and what to do next. */
export const refusals = /* @__PURE__ */ inLanguage("refusals", {
  missing: "Fill this in.",
  not_authorized: "Your role does not allow this. Ask an owner of the account.",
  not_found: "This no longer exists. Reload the page.",
  limit: (noun: string) => `Your plan's limit of ${noun} is reached. Delete some, or see Plan and usage.`,
  too_many_requests: "That was a lot at once. Wait a minute, then try again.",
  unavailable: "We cannot reach the database at the moment. Try again in a minute.",
  internal: "Something went wrong on our side. Try again.",
  signedOut: "You are signed out. Reload the page and sign in again.",
  offline: "The server could not be reached. Check your connection and try again.",
})
