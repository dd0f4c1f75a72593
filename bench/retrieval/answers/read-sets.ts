import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { Language } from "../../../lib/domain/retrieval/schema.ts"
import { root } from "../../../scripts/steps/root.ts"
import type { Kind, Question, QuestionSet } from "./schema.ts"

const FOLDER = join(root, "bench/retrieval")

/** Sets of the first kind: a file of small texts in several languages, whose questions have all been read. */
const OLDER = ["answers", "businesses", "visits"]

/** The names of all sets, in the order in which they are asked. */
export async function setNames(): Promise<string[]> {
  const files = await readdir(FOLDER, { recursive: true })
  const folders = files.filter((file) => basename(file) === "questions.json").map(dirname)
  return [...OLDER, ...folders.sort()]
}

/** The parts of a set, each with a bot of its own. Throws where there is no set of that name. */
export async function readSets(name: string): Promise<QuestionSet[]> {
  const names = await setNames()
  if (!names.includes(name)) throw new Error(`There is no set "${name}"; there are ${names.join(", ")}`)
  return OLDER.includes(name) ? readOlder(name) : [await readFolder(name)]
}

interface Older {
  language: Language
  documents: string[]
  answerable: [question: string, answer: string][]
  unanswerable: string[]
}

async function readOlder(name: string): Promise<QuestionSet[]> {
  const sets: Older[] = JSON.parse(await readFile(join(FOLDER, `${name}.json`), "utf8"))
  return sets.map(({ language, documents, answerable, unanswerable }) => ({
    name,
    language,
    instructions: null,
    documents: documents.map((text, n) => ({ name: `document-${n + 1}.md`, text })),
    banners: [],
    questions: [
      ...answerable.map(([ask, answer]) => questionOf({ ask, right: [answer], read: true })),
      ...unanswerable.map((ask) => questionOf({ kind: "unanswerable", ask, read: true })),
    ],
  }))
}

/** A question as it is written down: a string alone stands for a list of it. */
interface Written {
  kind?: Kind
  ask: string | string[]
  right?: (string | string[])[]
  wrong?: string[]
  read: boolean
}

/** A folder of documents with their questions. */
async function readFolder(name: string): Promise<QuestionSet> {
  const folder = join(FOLDER, name)
  const { questions, ...about } = JSON.parse(await readFile(join(folder, "questions.json"), "utf8"))
  const files = (await readdir(folder)).filter((file) => file !== "questions.json").sort()
  const documents = await Promise.all(
    files.map(async (file) => ({ name: file, text: await readFile(join(folder, file), "utf8") })),
  )
  return { ...about, name, documents, questions: questions.map(questionOf) }
}

const questionOf = ({ kind = "plain", ask, right = [], wrong = [], read }: Written): Question => ({
  kind,
  ask: [ask].flat(),
  right: right.map((alternative) => [alternative].flat()),
  wrong,
  read,
})
