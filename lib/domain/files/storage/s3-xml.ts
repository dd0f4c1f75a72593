import { Parser } from "htmlparser2"

export interface S3Object {
  name: string
  byteSize: number
}

/** A page of a bucket's listing, and whether there are more. */
export function readListing(xml: string): { objects: S3Object[]; isTruncated: boolean } {
  const objects: S3Object[] = []
  let isTruncated = false
  let name = ""
  eachText(xml, (tag, text) => {
    if (tag === "Key") name = text
    else if (tag === "Size") objects.push({ name, byteSize: Number(text) })
    else if (tag === "IsTruncated") isTruncated = text === "true"
  })
  return { objects, isTruncated }
}

/** The text of the first element of a name. */
export function textIn(xml: string, wanted: string): string | undefined {
  let found: string | undefined
  eachText(xml, (tag, text) => {
    if (tag === wanted) found ??= text
  })
  return found
}

function eachText(xml: string, hear: (tag: string, text: string) => void): void {
  let text = ""
  const parser = new Parser(
    {
      onopentag: () => {
        text = ""
      },
      ontext: (part) => {
        text += part
      },
      onclosetag: (tag) => {
        hear(tag, text)
        text = ""
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}
