import type { Sql } from "./schema.ts"

const TOPICS_AT_MOST = 6
/** Fewer sources than this say too little by their names; their headings say more. */
const SOURCES_ENOUGH = 3
const LONGEST = 60

/** What a dataset's passages are about, by the names of their sources and the headings in them; at most six. */
export async function readTopics(
  sql: Sql,
  { accountId, datasetId }: { accountId: string; datasetId: string },
): Promise<string[]> {
  const { rows } = await sql.query({ text: READ, values: [accountId, datasetId] })
  return topicsAmong(rows as Row[])
}

interface Row {
  sourceId: string | null
  name: string | null
  heading: string | null
}

function topicsAmong(rows: readonly Row[]): string[] {
  const names = namesOf(rows)
  const headings = rows.flatMap(({ heading }) => (heading ? [heading.split(" > ").at(-1) ?? ""] : []))
  const sources = new Set(names)
  const found = sources.size >= SOURCES_ENOUGH ? sources : new Set([...headings, ...names])
  return [...found]
    .filter((topic) => /\p{L}/u.test(topic) && topic.length <= LONGEST && !/^https?:|[?|]/.test(topic))
    .slice(0, TOPICS_AT_MOST)
}

/** What each source is called: by the title that stands above all of it, else by its name. */
function namesOf(rows: readonly Row[]): string[] {
  const sources = Map.groupBy(
    rows.filter(({ name }) => name),
    ({ sourceId }) => sourceId,
  )
  return [...sources.values()].map((own) => {
    const titles = new Set(own.map(({ heading }) => heading?.split(" > ")[0] ?? ""))
    const [title = ""] = titles
    const isTitle = titles.size === 1 && title.length > 1 && !title.includes("|")
    return isTitle ? title : readable(own[0]?.name ?? "")
  })
}

/** The name of a file or page without what only programs need. */
function readable(name: string): string {
  const plain = name
    .replace(/\.[a-z]{2,5}$/i, "")
    .replaceAll(/[_-]+/g, " ")
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

// The newest records: those of current versions are among them.
const READ = `select record."sourceId", source.name, record.heading
  from (select "sourceId", "versionId", heading, id from "Record"
    where "accountId" = $1 and "datasetId" = $2 order by id desc limit 200) record
  left join "Source" source on source."accountId" = $1 and source.id = record."sourceId"
  left join "SourceVersion" version on version."accountId" = $1 and version.id = record."versionId"
  where record."sourceId" is null
    or source."deletedAt" is null and (version.id is null or version.number = source."currentVersion")
  order by record.id`

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
