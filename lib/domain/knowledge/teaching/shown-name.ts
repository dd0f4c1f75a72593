const LONGEST = 200

/** A question as the name of its source: on one line, cut between characters. */
export function shownName(question: string): string {
  const line = question.replace(/\s+/g, " ").trim()
  if (line.length <= LONGEST) return line
  return `${line
    .slice(0, LONGEST - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`
}
