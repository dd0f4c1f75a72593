const MOST = 200

/** Of an address its host says enough; the rest may hold a key. */
const HIDDEN: [RegExp, string][] = [
  [/\b([a-z][a-z\d+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#]+)[^\s]*/gi, "$1$2/…"],
  [/[^\s<>()"']+@[^\s<>()"',;]+/g, "…@…"],
  [
    /\b(authorization|api[-_ ]?key|token|password|secret)\b([^:=]{0,20}[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;]+/gi,
    "$1$2…",
  ],
  [/\b(bearer|basic)\s+[^\s"',;]+/gi, "$1 …"],
  [/["“][^"”]{40,}["”]/g, '"…"'],
  [/(?<![\w/-])(?![\da-f]{8}-)[\w+/=-]{24,}/g, "…"],
]

/**
 * The first line of what went wrong in a job, to be shown: without credentials, people's addresses, long quotes and whatever
 * looks like a key, cut to 200 characters.
 */
export function withoutSecrets(error: string): string {
  const [line = ""] = error.trim().split("\n")
  const shown = HIDDEN.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    line.slice(0, 2_000),
  )
  return shown.length > MOST ? `${shown.slice(0, MOST - 1)}…` : shown
}
