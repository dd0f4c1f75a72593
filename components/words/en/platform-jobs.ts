import { inLanguage } from "../in-language.ts"

/** The administrator's side: the queue of jobs. */
export const platformJobs = /* @__PURE__ */ inLanguage("platformJobs", {
  title: "Jobs",
  purpose: "What is done beside requests: what waits, what runs, what failed and why.",
  kinds: "In the queue",
  columns: {
    kind: "Kind",
    waiting: "Waiting",
    running: "Running",
    later: "Later",
    failing: "Failing",
    givenUp: "Given up",
    oldestDue: "Oldest due",
    retry: "Try again",
  },
  empty: {
    title: "Nothing in the queue",
    text: "Jobs stand here from when they are queued until they are done.",
  },
  failed: {
    title: "Failed",
    text: "Those that were given up wait for you, for 30 days; the others are tried again by themselves.",
    none: "No job has failed.",
    givenUp: "Given up",
    tried: (attempts: number, most: number) => `${attempts} of ${most} tries`,
    unknown: "No word on why; the log may have it.",
  },
  retry: {
    one: "Try again",
    all: (count: number) => (count === 1 ? "Try again" : `Try all ${count} again`),
    askOne: (kind: string) => `Try ${kind} again?`,
    askAll: (count: number, kind: string) =>
      count === 1 ? `Try ${kind} again?` : `Try ${count} jobs of ${kind} again?`,
    text: "They begin at once, as if for the first time. Nothing is done twice that was done already.",
    done: "Queued again",
  },
})
