import { z } from "zod"

/** Test questions of one bot. */
export const MOST_QUESTIONS = 500

/** What a right answer holds: all of these words and phrases, and a quote from this source. At least one is named. */
const expected = {
  question: z.string().trim().min(1, "Enter a question").max(2000),
  phrases: z.array(z.string().trim().min(1).max(500)).max(20),
  sourceId: z.uuid().nullable(),
}
const expectsSomething = ({ phrases, sourceId }: { phrases: string[]; sourceId: string | null }) =>
  phrases.length > 0 || sourceId !== null
const NOTHING = { path: ["phrases"], message: "Say what a right answer has to contain, or name its source" }

export const NewTestQuestion = z
  .strictObject({ botId: z.string(), ...expected })
  .refine(expectsSomething, NOTHING)
export const TestQuestionChange = z
  .strictObject({ id: z.string(), ...expected })
  .refine(expectsSomething, NOTHING)

export interface TestQuestion {
  id: string
  question: string
  phrases: string[]
  /** The source that is to be quoted, with its name when it was chosen. */
  source: { id: string; name: string } | null
}

export const RUN_STATUSES = ["queued", "running", "done", "stopped", "failed"] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

export interface TestRun {
  id: string
  status: RunStatus
  /** Why it failed, in words for a person. */
  error: string | null
  /** Questions, those that were asked, and those whose answer was right. */
  total: number
  done: number
  passed: number
  startedBy: string | null
  createdAt: Date
  finishedAt: Date | null
}

/** What became of a question in a run. */
export interface TestResult {
  questionId: string
  question: string
  phrases: string[]
  sourceName: string | null
  passed: boolean
  answer: string
  sources: { id: string | null; name: string }[]
  /** What a right answer holds and this one does not. */
  missing: string[]
  lacksSource: boolean
  /** Why there was no answer, in words for a person. */
  error: string | null
}

/** A result beside that of the run before: what is another there. */
export interface ComparedResult extends TestResult {
  before: Pick<TestResult, "passed" | "answer" | "sources"> | null
  /** "fixed" and "broken" say that it was otherwise before; "same" that answer and sources are as they were. */
  change: "new" | "same" | "answer" | "sources" | "fixed" | "broken"
}
