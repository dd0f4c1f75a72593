// node bench/sample-clients.mjs --document FILE --base http://127.0.0.1:3000/api/v1 --key tk_…
// Runs the JavaScript and Python sample clients that stand in an API document against a running Livery, unchanged but for
// address and key; the Python one gets the indentation back that the document lost.
import { execFile } from "node:child_process"
import { mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs, promisify } from "node:util"

const { values } = parseArgs({
  options: { document: { type: "string" }, base: { type: "string" }, key: { type: "string" } },
})
if (!values.document || !values.base || !values.key)
  throw new Error("--document, --base and --key are needed")
const run = promisify(execFile)
const text = (await readFile(values.document, "utf8"))
  .replaceAll("https://your-domain.com/api/v1", values.base)
  .replaceAll("tk_your_api_key_here", values.key)
const folder = await mkdtemp(join(tmpdir(), "livery-samples-"))

const script = text.slice(
  text.indexOf("// Initialize API client"),
  text.indexOf("main();") + "main();".length,
)
await writeFile(join(folder, "sample.mjs"), script)
console.log(`JavaScript\n${(await run(process.execPath, [join(folder, "sample.mjs")])).stdout}`)

const python = text.slice(text.indexOf("import requests"), text.indexOf("Understanding API error responses"))
await writeFile(join(folder, "sample.py"), indented(python.split("\n")))
console.log(`Python\n${(await run("python3", [join(folder, "sample.py")])).stdout}`)

/** Indentation by Python's own marks: blocks open with a colon; one of a method's lasts a line, one of the script's until a blank line, a comment or `else`. */
function indented(lines) {
  let inClass = false
  let inMain = false
  let inBlock = false
  let brackets = 0
  return lines
    .map((line) => {
      const word = line.trim()
      if (word.startsWith("class ")) inClass = true
      if (word.startsWith("# Usage example")) inClass = false
      if (
        word === "" ||
        word.startsWith("#") ||
        word.startsWith("else:") ||
        (inClass && word.startsWith("def "))
      )
        inBlock = false
      let level = inMain ? 1 : 0
      if (inClass && !word.startsWith("class ")) level = word.startsWith("def ") ? 1 : 2
      const depth = level + (inBlock ? 1 : 0)
      const closes = inBlock && inClass && brackets === 0
      brackets += (word.match(/[([{]/g) ?? []).length - (word.match(/[)\]}]/g) ?? []).length
      if (closes) inBlock = false
      if (word.startsWith("if __name__")) inMain = true
      else if (/^(if|else)\b.*:$/.test(word)) inBlock = true
      return "    ".repeat(depth) + word
    })
    .join("\n")
}
