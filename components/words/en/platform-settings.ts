import { inLanguage } from "../in-language.ts"

/** The administrator's side: the banner and the settings of the install. */
export const platformSettings = /* @__PURE__ */ inLanguage("platformSettings", {
  title: "Settings",
  purpose: "What everybody is told, and how this install is set up.",
  list: "Settings of the environment",
  listText:
    "Of this process, as it started. What they mean stands in docs/settings.md; passwords and keys are never shown.",
  columns: { name: "Name", value: "Value", source: "From" },
  hidden: "Set, not shown",
  unset: "Not set",
  given: "Environment",
  usual: "Usual value",
  banner: {
    name: "From the operator",
    title: "Banner",
    text: "Stands above every page of everybody who works here, in all agencies and their clients. Visitors do not see it.",
    label: "Text",
    help: "Empty for none.",
    level: "Level",
    until: "Until the end of",
    wrongDay: "Enter a day.",
    saved: "Banner saved",
    levels: { info: "Information", warning: "Warning", danger: "Urgent" },
  },
})
