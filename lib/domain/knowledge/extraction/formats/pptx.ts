import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { PRESENTATION } from "../sniff-type.ts"
import { TextBuilder } from "../text-builder.ts"
import { OfficeParts, relationId } from "./office-parts.ts"
import { SlideReader } from "./pptx-slide.ts"

const MOST_SLIDES = 2000
const LONGEST_HEADING = 140

/** PowerPoint presentations: a page a slide that is not hidden, under its title, with the speaker's notes at its end. */
export const readPptx: Format = async (bytes, _claims, progress) => {
  const parts = new OfficeParts(bytes, progress)
  const slides = slidesOf(parts, parts.find(PRESENTATION) ?? "")
  if (!slides.length) throw REASONS.corrupt("PowerPoint presentation")
  const builder = new TextBuilder()
  for (const [index, part] of slides.entries()) {
    const slide = new SlideReader()
    parts.read(part, slide)
    if (slide.hidden) continue
    const notes = new SlideReader("body")
    for (const { type, part: notesPart } of parts.relations(part).values())
      if (type === "notesSlide") parts.read(notesPart, notes)
    addSlide(builder, index + 1, [...slide.blocks, ...notes.blocks], slide.title)
  }
  return builder.finish("pptx", { title: parts.title() ?? builder.headings[0]?.text })
}

function addSlide(builder: TextBuilder, number: number, blocks: string[], title: string): void {
  if (!title && !blocks.length) return
  const start = builder.length ? builder.length + 2 : 0
  const [first = ""] = blocks
  const untitled = !title && first.length <= LONGEST_HEADING
  const heading = title || (untitled ? first : `Slide ${number}`)
  builder.heading(1, heading.replace(/\s+/g, " ").slice(0, 300).toWellFormed())
  for (const block of untitled ? blocks.slice(1) : blocks) builder.block(block)
  builder.pages.push({ number, start, end: builder.length })
}

/** The slides in the order in which they are shown. */
function slidesOf(parts: OfficeParts, presentation: string): string[] {
  const related = parts.relations(presentation)
  const slides: string[] = []
  parts.read(presentation, {
    open(tag, attributes) {
      const part = tag === "sldId" ? related.get(relationId(attributes))?.part : undefined
      if (part && slides.push(part) > MOST_SLIDES) throw REASONS.tooLarge()
    },
  })
  return slides
}
