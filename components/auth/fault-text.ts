import * as words from "#components/words/words.ts"

/** What is said about a refused sign-in: by its code, and the seconds to wait where they are known. */
export const faultText = (code: string, wait?: number): string =>
  wait === undefined
    ? (words.access.faults[code] ?? words.access.faults.internal ?? "")
    : words.access.wait(wait)
