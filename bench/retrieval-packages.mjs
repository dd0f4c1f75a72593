// node bench/retrieval-packages.mjs --out DIR [--lists /var/lib/apt/lists] [--documents 8000] [--questions 400]
// Makes a collection for retrieval-quality.mjs: summaries of Debian packages that look for their own descriptions. The
// lists have descriptions after `apt-get -o Acquire::Languages=en update`.
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdir, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    lists: { type: "string", default: "/var/lib/apt/lists" },
    documents: { type: "string", default: "8000" },
    questions: { type: "string", default: "400" },
  },
})
const { out, lists } = values
if (!out) throw new Error("--out names the folder that the collection is written to")

const files = (await readdir(lists)).filter((name) => /_main_i18n_Translation-en/.test(name))
if (!files.length) throw new Error(`${lists} has no descriptions: apt-get -o Acquire::Languages=en update`)
const read = (name) =>
  execFileSync("/usr/lib/apt/apt-helper", ["cat-file", join(lists, name)], { maxBuffer: 2 ** 28 }).toString()

// Packages of one source share their first paragraph: of those only one can be meant.
const known = new Set()
const packages = files
  .flatMap((name) => read(name).split("\n\n"))
  .map(packageOf)
  .filter(({ id, text, summary }) => {
    const [first = ""] = text.split("\n")
    if (text.length < 200 || summary.split(" ").length < 3 || known.has(first) || known.has(id)) return false
    known.add(id)
    return known.add(first)
  })
  .sort((a, b) => (a.order < b.order ? -1 : 1))
  .slice(0, Number(values.documents))
const asked = packages.slice(0, Number(values.questions))

await mkdir(out, { recursive: true })
const write = (name, rows) =>
  writeFile(join(out, `${name}.jsonl`), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`)
await write(
  "documents",
  packages.map(({ id, text }) => ({ id, text })),
)
await write(
  "queries",
  asked.map(({ id, summary }) => ({ id, text: summary })),
)
await write(
  "qrels",
  asked.map(({ id }) => ({ query: id, relevant: { [id]: 1 } })),
)
console.log(`${packages.length} descriptions, ${asked.length} summaries`)

function packageOf(stanza) {
  const id = /^Package: (.*)$/m.exec(stanza)?.[1] ?? ""
  const [summary = "", ...lines] = (stanza.split("Description-en: ")[1] ?? "").split("\n")
  const text = lines
    .map((line) => line.trim())
    .join(" ")
    .split(" . ")
    .join("\n")
  return { id, summary, text, order: createHash("sha256").update(id).digest("hex") }
}
