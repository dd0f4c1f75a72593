import { isDamage, REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { PRESENTATION } from "../sniff-type.ts"
import { TextBuilder } from "../text-builder.ts"
import { UnreadLog } from "../unread-log.ts"
import { Objects } from "./office-objects.ts"
import { OfficeParts, relationId } from "./office-parts.ts"
import { SlideReader } from "./pptx-slide.ts"

const MOST_SLIDES = 2000
const LONGEST_HEADING = 140

/** PowerPoint presentations: a page a slide that is not hidden, under its title, with the speaker's notes at its end. */
export const readPptx: Format = async (bytes, _claims, progress) => {
  const builder = new TextBuilder()
  const { unread } = builder
  const parts = new OfficeParts(bytes, progress, unread)
  const slides = slidesOf(parts, parts.find(PRESENTATION) ?? "")
  let damaged = 0
  for (const [index, part] of slides.entries()) {
    // What it could not read counts only once the slide turns out to be shown.
    const log = new UnreadLog()
    const slide = new SlideReader({
      objects: new Objects(parts, part, log, index + 1),
      links: parts.links(part),
    })
    try {
      if (!parts.has(part)) throw REASONS.corrupt("file")
      parts.read(part, slide)
    } catch (error) {
      if (!isDamage(error)) throw error
      unread.add("damaged_slides", index + 1)
      damaged++
    }
    if (slide.hidden) {
      unread.add("hidden_slides", index + 1)
      continue
    }
    unread.addAll(log.all())
    const blocks = [...slide.blocks]
    for (const { type, part: notesPart } of parts.relations(part).values()) {
      if (type !== "notesSlide") continue
      const objects = new Objects(parts, part, log)
      const notes = new SlideReader({ objects, links: parts.links(notesPart), only: "body" })
      parts.tryRead(notesPart, notes)
      blocks.push(...notes.blocks)
    }
    addSlide(builder, index + 1, blocks, slide.title)
  }
  if (damaged === slides.length) throw REASONS.corrupt("PowerPoint presentation")
  unread.outOf("damaged_slides", slides.length)
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
