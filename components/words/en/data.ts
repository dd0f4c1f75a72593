import { inLanguage } from "../in-language.ts"

/** Taking everything along, and the end of an account. */
export const data = /* @__PURE__ */ inLanguage("data", {
  nav: "Data",
  title: "Data",
  purpose: "Take everything of this account along, or have it deleted.",
  notAllowed: "Only owners export everything or delete the account.",
  export: {
    title: "Export everything",
    text: "One archive with bots, knowledge, files, conversations, contacts, people and the audit log, as JSON lines. Owners can take it for seven days.",
    ask: "Export everything",
    asking: "Asking for it",
    asked: "The export has begun. You can leave this page.",
    list: "Exports",
    empty: "No export of the last seven days.",
    made: "asked for",
    until: "can be taken until",
    states: { queued: "Waiting", running: "In the making", ready: "Ready", failed: "Failed" },
    failed:
      "It could not be made. Ask for another one; if that fails too, tell the people who run this for you.",
    progress: "Writing the archive",
    of: (done: number, total: number) => `${done} of ${total}`,
    download: (size: string) => `Download (${size})`,
    updates: (ready: number, total: number) => `${ready} of ${total} exports are ready`,
  },
  remove: {
    title: "Delete account",
    text: "Deletes bots, knowledge, conversations, contacts and people of this account, 30 days after you ask. Until then all goes on, and any owner can keep it.",
    action: "Delete account",
    ask: (name: string) => `Delete ${name}?`,
    lead: "In 30 days, everything of it is deleted for good. Every owner is told. Export first what you want to keep.",
    label: (name: string) => `Type ${name} to confirm`,
    submit: "Delete in 30 days",
    submitting: "One moment",
    done: "The account will be deleted in 30 days",
    elsewhere: "This account is deleted by the people who run the install.",
    closing: "This account will be deleted on",
    keep: "Keep account",
    kept: "The account is kept",
    barShort: "Deletion of this account",
    change: "Keep or export it",
  },
})
