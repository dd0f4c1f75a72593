import { decodePage } from "../decode-page.ts"
import { documentOf, readPage } from "../html-to-text.ts"
import type { Extracted, Format } from "../schema.ts"
import { mainContent } from "./main-content.ts"

/** A shorter page is taken whole where it marks no main part: it has no room for much besides its content. */
const WORTH_CUTTING = 600
/** A part that was guessed with a smaller share of the page's text is a wrong guess. */
const LEAST_SHARE = 0.25

/** A web page: its own text without what stands around it, or all its visible text where that cannot be told. */
export const readHtml: Format = async (bytes, { declaredType }, progress) => {
  const { text: html, ...decoded } = decodePage(bytes, declaredType)
  return { ...readHtmlText(html, progress), ...decoded }
}

function readHtmlText(html: string, progress: () => void): Extracted {
  const page = readPage(html, progress)
  const whole = documentOf(page)
  const part = mainContent(html)
  if (!part || (!part.isMarked && whole.text.length < WORTH_CUTTING)) return whole
  const cut = readPage(withTopic(part.html, whole), progress)
  if (!cut.builder.length) return whole
  return choose(whole, documentOf(cut, page.data), part.isMarked)
}

/** The page's first heading often stands above the main part, and Readability takes it for the title. */
function withTopic(part: string, { headings }: Extracted): string {
  const topic = headings.find(({ level }) => level === 1)?.text
  if (!topic || /<h1[\s>]/i.test(part)) return part
  return `<h1>${topic.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>${part}`
}

/** Title and language are said outside the main part. */
function choose(whole: Extracted, part: Extracted, isMarked: boolean): Extracted {
  if (!isMarked && part.text.length < whole.text.length * LEAST_SHARE) return whole
  const { title, language } = whole
  return { ...part, ...(title && { title }), ...(language && { language }) }
}
