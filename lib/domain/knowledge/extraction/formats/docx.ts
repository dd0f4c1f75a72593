import { Parser } from "htmlparser2"
import { decodeText } from "../decode-text.ts"
import { readZip } from "../read-zip.ts"
import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { WORD_BODY } from "../sniff-type.ts"
import { headingStyles } from "./docx-styles.ts"
import { DocxText } from "./docx-text.ts"

/** Word documents: paragraphs, headings, lists and tables, read in one pass so that memory stays near the text's size. */
export const readDocx: Format = async (bytes, _claims, progress) => {
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, entry]))
  const part = (name: string) => decodeText(parts.get(name)?.inflate() ?? new Uint8Array()).text
  const styles = parts.has("word/styles.xml") ? headingStyles(part("word/styles.xml")) : new Map()
  const text = new DocxText(styles)
  const xml = part([...parts.keys()].find((name) => WORD_BODY.test(name)) ?? "")
  if (!xml.includes("<")) throw REASONS.corrupt("Word document")
  const parser = new Parser(text, { xmlMode: true, decodeEntities: true })
  for (let at = 0; at < xml.length; at += 65_536) {
    parser.write(xml.slice(at, at + 65_536))
    progress()
  }
  parser.end()
  const core = parts.has("docProps/core.xml") ? part("docProps/core.xml") : ""
  const title = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(core)?.[1]?.trim()
  return text.builder.finish("docx", { title: title || text.builder.headings[0]?.text })
}
