import { FLAWS } from "./judge.ts"
import { CHECKS, type Check, type Outcome } from "./measure.ts"

/** Shares that are aimed at. */
const AIMS: Partial<Record<Check, number>> = {
  fresh: 85,
  "one session": 95,
  "follow-up": 80,
  unanswerable: 95,
  "fit to show": 95,
}
/** Parts of the check above them. */
const PARTS: readonly Check[] = [
  "plain",
  "two-part",
  "typo",
  "other language",
  "small talk",
  "as written",
  "reversed",
  "shuffled",
  ...FLAWS,
]

/** The figures of one or more sets: of all questions, and of those that are only counted. */
export function table(title: string, outcomes: readonly Outcome[]): string {
  const rows = CHECKS.flatMap((check) => {
    const all = outcomes.filter((outcome) => outcome.check === check)
    if (!all.length) return []
    const aim = AIMS[check] ? `${AIMS[check]}%` : ""
    const flaw = FLAWS.find((each) => each === check)
    const name = flaw ? `  not: ${flaw}` : PARTS.includes(check) ? `  ${check}` : check
    return [line(name, share(all), share(all.filter(({ question }) => !question.read)), aim)]
  })
  return [line(title, "all", "only counted", "aim"), ...rows].join("\n")
}

/** The figures with an aim, in a line. */
export const summary = (outcomes: readonly Outcome[]): string =>
  (Object.keys(AIMS) as Check[])
    .map((check) => `${check} ${share(outcomes.filter((outcome) => outcome.check === check))}`)
    .join(", ")

const line = (name: string, all: string, counted: string, aim: string) =>
  `${name.padEnd(28)}${all.padEnd(20)}${counted.padEnd(20)}${aim}`.trimEnd()

function share(outcomes: readonly Outcome[]): string {
  const ok = outcomes.filter((outcome) => outcome.ok).length
  return outcomes.length ? `${ok} of ${outcomes.length} (${Math.round((100 * ok) / outcomes.length)}%)` : ""
}
