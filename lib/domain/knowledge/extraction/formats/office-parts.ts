import { crc32 } from "node:zlib"
import { Parser } from "htmlparser2"
import { isLiveryError } from "../../../../core/errors.ts"
import { decodeText } from "../decode-text.ts"
import { readZip, type ZipEntry } from "../read-zip.ts"
import { isDamage, REASONS } from "../reasons.ts"
import type { UnreadLog } from "../unread-log.ts"

/** What a reader of XML is told; names come without their namespace. */
export interface XmlReader {
  open(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** Office programs nest a few dozen deep. */
const DEEPEST = 500

/** The XML parts of an Office document, and how they refer to each other. */
export class OfficeParts {
  readonly #entries: Map<string, ZipEntry>
  readonly #progress: () => void
  #recent: { entry: ZipEntry; text: string } | undefined

  readonly #unread: UnreadLog | undefined
  readonly #damaged = new Set<string>()

  /** `unread` is told of parts that are damaged, where the rest can do without them. */
  constructor(bytes: Uint8Array, progress: () => void, unread?: UnreadLog) {
    this.#unread = unread
    this.#entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]))
    this.#progress = progress
  }

  /** The name of the first part that matches. */
  find(pattern: RegExp): string | undefined {
    return [...this.#entries.keys()].find((name) => pattern.test(name))
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * Reads a part piece by piece; one that is missing is empty. Entities beyond XML's own five stay unexpanded. Throws
   * damage for a part that is no XML or breaks off, after it has told of what is there.
   */
  read(name: string | undefined, reader: XmlReader): void {
    const xml = this.#textOf(name)
    if (xml !== undefined && !this.#parse(xml, reader)) throw REASONS.corrupt("file")
  }

  /** Reads a part that the others can do without: as far as it is whole, and notes it where it is not. */
  tryRead(name: string | undefined, reader: XmlReader): void {
    try {
      this.read(name, reader)
    } catch (error) {
      if (!isDamage(error) || !this.#unread) throw error
      this.#noteDamage(name)
    }
  }

  /** Reads what stands behind the last of a mark in a part, as far as it goes. */
  readBehind(name: string | undefined, mark: string, reader: XmlReader): void {
    const xml = this.#textOf(name) ?? ""
    const at = xml.lastIndexOf(mark)
    if (at >= 0) this.#parse(xml.slice(at + mark.length), reader)
  }

  /** The text of a part, which is kept for the next who asks for the same. */
  #textOf(name: string | undefined): string | undefined {
    const entry = name === undefined ? undefined : this.#entries.get(name)
    if (!entry) return undefined
    if (this.#recent?.entry !== entry) this.#recent = { entry, text: this.#decoded(entry) }
    return this.#recent.text
  }

  /** A part may be read more than once. */
  #noteDamage(name = ""): void {
    if (!this.#damaged.has(name)) this.#unread?.add("damaged_parts", shortName(name))
    this.#damaged.add(name)
  }

  #decoded(entry: ZipEntry): string {
    const bytes = entry.inflate()
    // Some programs leave the sum out.
    if (entry.sum && crc32(bytes) !== entry.sum) this.#noteDamage(entry.name)
    try {
      const { text, unread } = decodeText(bytes)
      this.#unread?.addAll(unread)
      return text
    } catch (error) {
      // No text at all, where there has to be XML.
      throw isLiveryError(error) ? REASONS.corrupt("file", error) : error
    }
  }

  /** Whether it was whole. */
  #parse(xml: string, reader: XmlReader): boolean {
    let depth = 0
    let elements = 0
    const handlers = {
      onopentag(tag: string, attributes: Record<string, string>) {
        if (++depth > DEEPEST) throw REASONS.tooLarge()
        elements++
        reader.open(local(tag), attributes)
      },
      onclosetag(tag: string) {
        depth--
        reader.close?.(local(tag))
      },
      ontext: (text: string) => reader.text?.(text),
    }
    const parser = new Parser(handlers, { xmlMode: true, decodeEntities: true })
    for (let at = 0; at < xml.length; at += 65_536) {
      parser.write(xml.slice(at, at + 65_536))
      this.#progress()
    }
    const isWhole = elements > 0 && depth === 0
    parser.end()
    return isWhole
  }

  /** The parts that a part refers to, by the id it uses for them. */
  relations(name: string): Map<string, { type: string; part: string }> {
    const found = new Map<string, { type: string; part: string }>()
    const folder = name.slice(0, name.lastIndexOf("/") + 1)
    this.#eachRelation(name, ({ Id = "", Target = "", Type = "", TargetMode = "" }) => {
      if (TargetMode === "External") return
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(folder, Target) })
    })
    return found
  }

  /** Where the links of a part lead outside the document, by the id it uses for them. */
  links(name: string): Map<string, string> {
    const found = new Map<string, string>()
    this.#eachRelation(name, ({ Id = "", Target = "", Type = "", TargetMode = "" }) => {
      if (TargetMode === "External" && Type.endsWith("/hyperlink")) found.set(Id, Target)
    })
    return found
  }

  #eachRelation(name: string, take: (attributes: Record<string, string>) => void): void {
    const at = name.lastIndexOf("/") + 1
    this.tryRead(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, {
      open(tag, attributes) {
        if (tag === "Relationship") take(attributes)
      },
    })
  }

  /** The title in the document's properties. */
  title(): string | undefined {
    let inTitle = false
    let title = ""
    this.tryRead("docProps/core.xml", {
      open(tag) {
        inTitle = tag === "title"
      },
      close() {
        inTitle = false
      },
      text(text) {
        if (inTitle && title.length < 300) title += text
      },
    })
    return title.trim() || undefined
  }
}

/** The attribute that names a relation, whatever the prefix of its namespace. */
export const relationId = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? ""

/** "word/footnotes.xml" is "footnotes" to a person. */
const shortName = (name: string) => name.slice(name.lastIndexOf("/") + 1).replace(/\.xml(\.rels)?$/, "")

const local = (name: string) => name.slice(name.indexOf(":") + 1)

/** Only ever a key into the archive's own entries, never a place on disk. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1)
  const path = folder.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") path.pop()
    else if (step !== ".") path.push(step)
  }
  return path.join("/")
}
