// node bench/retrieval-collections.mjs --out DIR [--smart DIR] [--questions FILE.json …] [--manuals DIR]
// Makes collections for retrieval-quality.mjs, one folder each:
// - of every NAME.ALL with NAME.QRY and NAME.REL in a folder: public test collections in SMART's form (CISI, MED, CACM,
//   ADI), once as they are and once with titles that look for their own abstracts
// - of files of questions about paragraphs in SQuAD's form: each question looks for its own paragraph
// - of the Markdown below a folder, such as node_modules: each heading looks for its own section
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    smart: { type: "string" },
    questions: { type: "string", multiple: true, default: [] },
    manuals: { type: "string" },
  },
})
const { out, smart, questions, manuals } = values
if (!out) throw new Error("--out names the folder that the collections are written to")

if (smart)
  for (const name of await readdir(smart))
    if (name.endsWith(".ALL")) {
      const collection = name.slice(0, -4).toLowerCase()
      await write(collection, await readSmart(smart, name))
      await write(`${collection}-titles`, await readTitles(smart, name))
    }
for (const file of questions) await write(basename(file, ".json"), await readQuestions(file))
if (manuals) await write("manuals", await readManuals(manuals))

/** Titles and abstracts, questions, and which of the texts somebody found relevant. */
async function readSmart(folder, name) {
  const relevant = {}
  for (const line of (await readFile(join(folder, name.replace(/ALL$/, "REL")), "utf8")).split("\n")) {
    const [query, document] = line.trim().split(/\s+/)
    if (!document) continue
    relevant[Number(query)] ??= {}
    relevant[Number(query)][Number(document)] = 1
  }
  const documents = await readItems(join(folder, name))
  const queries = (await readItems(join(folder, name.replace(/ALL$/, "QRY")))).filter(
    ({ id }) => relevant[id],
  )
  return { documents: documents.map(textOf), queries: queries.map(textOf), relevant }
}

/** The same abstracts without their titles, which look for their own. */
async function readTitles(folder, name) {
  const items = (await readItems(join(folder, name))).filter(
    ({ abstract }) => abstract.split(" ").length > 20,
  )
  const documents = items.map(({ id, abstract }) => ({ id, text: abstract }))
  const queries = items.filter(({ title }) => title).map(({ id, title }) => ({ id, text: title }))
  return { documents, queries, relevant: ownOf(queries) }
}

async function readItems(file) {
  const text = `\n${(await readFile(file, "utf8")).replaceAll("\r", "")}`
  return text
    .split(/\n\.I\s+/)
    .slice(1)
    .map((item) => {
      const [number = "", ...fields] = item.split(/\n(?=\.[A-Z]\s*(?:\n|$))/)
      const field = (letter) =>
        fields
          .find((each) => each.startsWith(`.${letter}`))
          ?.slice(2)
          .trim()
          .replace(/\s+/g, " ") ?? ""
      return { id: String(Number(number)), title: field("T"), abstract: field("W") }
    })
}

function textOf({ id, title, abstract }) {
  return { id, text: `${title}\n${abstract}`.trim() }
}

function ownOf(queries) {
  return Object.fromEntries(queries.map(({ id }) => [id, { [id]: 1 }]))
}

/** Paragraphs, and the questions that one of them answers. */
async function readQuestions(file) {
  const [documents, queries, relevant] = [[], [], {}]
  for (const { paragraphs } of JSON.parse(await readFile(file, "utf8")).data)
    for (const { context, qas } of paragraphs) {
      const id = String(documents.length)
      documents.push({ id, text: context })
      for (const { question, answers, is_impossible: isImpossible } of qas) {
        if (isImpossible || !answers.length) continue
        const query = String(queries.length)
        queries.push({ id: query, text: question })
        relevant[query] = { [id]: 1 }
      }
    }
  return { documents, queries, relevant }
}

/** Sections of manuals, and their headings as far as no other section has the same. */
async function readManuals(folder) {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => /(^|\/)readme\.md$/i.test(name))
    .sort()
  const [documents, seen, texts] = [[], new Map(), new Set()]
  for (const name of files) {
    const text = await readFile(join(folder, name), "utf8").catch(() => "")
    for (const section of text.replace(/```[\s\S]*?```/g, "").split(/\n(?=#{1,4} )/)) {
      const [, heading = "", body = ""] = /^#+ +([^\n]*)\n([\s\S]*)$/.exec(section) ?? []
      const prose = withoutMarks(body)
      if (prose.split(/\s+/).length < 20 || texts.has(prose)) continue
      texts.add(prose)
      const asked = withoutMarks(heading)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .toLowerCase()
      seen.set(asked, (seen.get(asked) ?? 0) + 1)
      documents.push({ id: String(documents.length), text: prose, asked })
    }
  }
  const queries = documents
    .filter(({ asked }) => asked.split(" ").length > 2 && seen.get(asked) === 1)
    .map(({ id, asked }) => ({ id, text: asked }))
  return { documents: documents.map(({ id, text }) => ({ id, text })), queries, relevant: ownOf(queries) }
}

/** The words that a page of Markdown shows: no addresses, pictures and tags. */
function withoutMarks(text) {
  return text
    .replace(/^\[[^\]]*\]:.*$/gm, "")
    .replace(/!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])|<[^>]*>|https?:\S+/g, "")
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, "$1")
    .trim()
}

async function write(name, { documents, queries, relevant }) {
  const folder = join(out, name)
  await mkdir(folder, { recursive: true })
  const rowsOf = {
    documents,
    queries,
    qrels: queries.map(({ id }) => ({ query: id, relevant: relevant[id] })),
  }
  for (const [file, rows] of Object.entries(rowsOf))
    await writeFile(join(folder, `${file}.jsonl`), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`)
  console.log(`${name}: ${documents.length} texts, ${queries.length} questions`)
}
