import { deflateRawSync } from "node:zlib"
import { makeRawZip, type RawEntry } from "../make-zip.ts"

export const deflated = (name: string, content: string | Buffer): RawEntry => {
  const raw = Buffer.from(content)
  return { name, packed: deflateRawSync(raw, { level: 1 }), size: raw.length }
}

const related = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`

/** The least that passes for an Office document, its main content packed as given. */
export const rawDocx = (main: Partial<RawEntry>, others: RawEntry[] = []): Buffer =>
  makeRawZip([{ ...deflated("word/document.xml", ""), ...main }, ...others])

export const rawXlsx = (sheet: Partial<RawEntry>, others: RawEntry[] = []): Buffer =>
  makeRawZip([
    deflated("xl/workbook.xml", `<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`),
    deflated("xl/_rels/workbook.xml.rels", related("worksheet", "sheet.xml")),
    { ...deflated("xl/sheet.xml", ""), ...sheet },
    ...others,
  ])

export const rawPptx = (slide: Partial<RawEntry>, others: RawEntry[] = []): Buffer =>
  makeRawZip([
    deflated("ppt/presentation.xml", `<p:presentation><p:sldId r:id="r1"/></p:presentation>`),
    deflated("ppt/_rels/presentation.xml.rels", related("slide", "slide.xml")),
    { ...deflated("ppt/slide.xml", ""), ...slide },
    ...others,
  ])

/** The content of an entry, to be spread over one. */
export const holding = (content: string | Buffer): Partial<RawEntry> => {
  const { packed, size } = deflated("", content)
  return { packed, size }
}
