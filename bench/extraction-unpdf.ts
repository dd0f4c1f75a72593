// Seconds that unpdf alone takes for the text of a PDF, in a process of its own, warmed up by the same document.
import { readFile } from "node:fs/promises"
import { extractText, getDocumentProxy } from "unpdf"

const bytes = await readFile(process.argv[2] ?? "")
const once = async () => {
  const started = performance.now()
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  if (!text.join("").trim()) throw new Error("no text")
  return (performance.now() - started) / 1000
}
await once()
console.log(await once())
