import { decodeText } from "../decode-text.ts"
import { htmlToText } from "../html-to-text.ts"
import type { Extracted, Format } from "../schema.ts"
import { mainContent } from "./main-content.ts"

/** A shorter page is taken whole: it has no room for much besides its content. */
const WORTH_CUTTING = 600
/** A main part with a smaller share of the page's text is a wrong guess. */
const LEAST_SHARE = 0.25

/** A web page: its own text without what stands around it, or all its visible text where that cannot be told. */
export const readHtml: Format = async (bytes, _claims, progress) => {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1")
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const html = decodeText(bytes, charset)
  const whole = htmlToText(html, "html", progress)
  const part = whole.text.length < WORTH_CUTTING ? undefined : mainContent(html)
  if (!part || !/\S/.test(part.replace(/<[^>]*>/g, ""))) return whole
  return choose(whole, htmlToText(withTopic(part, whole), "html", progress))
}

/** The page's first heading often stands above the main part, and Readability takes it for the title. */
function withTopic(part: string, { headings }: Extracted): string {
  const topic = headings.find(({ level }) => level === 1)?.text
  if (!topic || /<h1[\s>]/i.test(part)) return part
  return `<h1>${topic.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>${part}`
}

/** Title and language are said outside the main part. */
function choose(whole: Extracted, part: Extracted): Extracted {
  if (part.text.length < whole.text.length * LEAST_SHARE) return whole
  const { title, language } = whole
  return { ...part, ...(title && { title }), ...(language && { language }) }
}
