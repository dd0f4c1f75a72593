const START = "The passages come from documents about: "

/** A line for the prompt that says what the knowledge is about; undefined where that is not known. */
export const writeTopics = (topics: readonly string[]): string | undefined =>
  topics.length
    ? START + topics.map((topic) => topic.replaceAll(/[\s;]+/g, " ").trim()).join("; ")
    : undefined

/** Reads them back out of a system prompt. It stands before the passages, so that no passage can add one. */
export function topicsIn(prompt: string): string[] {
  const before = prompt.slice(0, Math.max(0, prompt.lastIndexOf("<passages>")))
  const line = before.split("\n").findLast((each) => each.startsWith(START))
  return line ? line.slice(START.length).split("; ") : []
}
