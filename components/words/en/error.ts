import { inLanguage } from "../in-language.ts"

/** What is said when something failed. Every page loads it, so it is an area of its own. */
export const error = /* @__PURE__ */ inLanguage("error", {
  title: "This page could not be loaded",
  text: "Nothing you saved is lost. Try again; if it keeps happening, send us the reference below.",
  reference: "Reference",
  home: "Go to the start page",
  retry: "Try again",
})
