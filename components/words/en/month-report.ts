import { inLanguage } from "../in-language.ts"

/** A month of an account as one sheet. */
export const monthReport = /* @__PURE__ */ inLanguage("monthReport", {
  name: "Month report",
  title: (month: string) => `Report for ${month}`,
  upTo: (day: string) => `up to ${day}`,
  quiet: "Nobody has talked to the bots in this month.",
  days: "Conversations by day",
  most: (count: string) => `${count} on the busiest day`,
  asked: "Asked most",
  unknown: "What was not known",
  unknownText: "Taught an answer, the next visitor gets it.",
  saved: "Time saved",
  hours: (hours: string) => `${hours} h`,
  change: (change: string) => `${change} on the month before`,
  minutesLabel: "Minutes a person takes",
  minutes: (minutes: number) => `${minutes} minutes an answer`,
  how: (minutes: number) =>
    `Time saved: ${minutes} minutes of a person for each question that was answered from the knowledge. A month that is not over is held against the same days of the one before.`,
  mail: {
    label: "Mail me the month",
    help: "On the first, after a month with conversations: what your bots did, what it spared, and what they did not know.",
  },
  changes: {
    title: "What changed",
    none: "The knowledge is as it was.",
    sources: (count: number, names: string, more: boolean) =>
      `${count === 1 ? "1 source" : `${count.toLocaleString("en")} sources`} added: ${names}${more ? " and others" : ""}.`,
    reread: (count: number) =>
      `${count === 1 ? "1 source" : `${count.toLocaleString("en")} sources`} read again.`,
    taught: (count: number) =>
      `${count === 1 ? "1 answer" : `${count.toLocaleString("en")} answers`} taught by hand.`,
  },
})
