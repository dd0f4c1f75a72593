import { readZip, type ZipEntry } from "./read-zip.ts"
import { REASONS } from "./reasons.ts"
import type { DocumentType, FileClaims } from "./schema.ts"
import { guessedOrder, markedOrder } from "./utf16-order.ts"

/** What the bytes are. The name decides only between kinds of plain text. Throws `unsupported_type`. */
export function sniffType(bytes: Uint8Array, { name, declaredType, as }: FileClaims): DocumentType {
  if (as) return as
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1")
  if (/^(\xef\xbb\xbf)?\s*%PDF-\d/.test(head)) return "pdf"
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zippedType(readZip(bytes))
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return compoundType(bytes)
  if (BINARY.some((magic) => head.startsWith(magic))) throw REASONS.unsupported()
  if (isLatePdf(head, bytes)) return "pdf"
  const text = beginningOf(bytes)
  if (lengthOf(text.match(/\0/g)) > text.length * 0.02) throw REASONS.binary()
  if (lengthOf(text.replaceAll(ESCAPE, "").match(CONTROLS)) > text.length * 0.02) throw REASONS.unsupported()
  return textType(text, name.toLowerCase(), declaredType?.toLowerCase() ?? "")
}

const BINARY = [
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "RIFF",
  "\x7fELF",
  "MZ",
  "{\\rtf",
  "\x1f\x8b",
  "7z\xbc\xaf",
  "Rar!",
  "BZh",
]

/** Some programs number the main part. */
export const WORD_BODY = /^word\/document\d*\.xml$/

export const WORKBOOK = /^xl\/workbook\d*\.xml$/
export const PRESENTATION = /^ppt\/presentation\d*\.xml$/

function zippedType(entries: ZipEntry[]): DocumentType {
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name))
  if (has(WORD_BODY)) return "docx"
  if (has(WORKBOOK)) return "xlsx"
  if (has(PRESENTATION)) return "pptx"
  throw REASONS.unsupported()
}

/** A compound file holds streams by name: an old document, or a new one under a password. */
function compoundType(bytes: Uint8Array): DocumentType {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => file.includes(Buffer.from(`${stream}\0`, "utf16le"))
  if (has("WordDocument")) return "doc"
  if (has("EncryptedPackage")) throw REASONS.encrypted("file")
  if (has("Workbook") || has("Book") || has("PowerPoint Document")) throw REASONS.unsupported()
  return "doc"
}

/** Mail and web servers leave lines above some PDFs; a text that only speaks of the format has no end of one. */
function isLatePdf(head: string, bytes: Uint8Array): boolean {
  if (!/[\r\n\0]%PDF-\d/.test(head) || PAGE.test(head)) return false
  return /%%EOF|startxref/.test(Buffer.from(bytes.subarray(-2048)).toString("latin1"))
}

const PAGE = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i

function textType(text: string, name: string, declared: string): DocumentType {
  if (PAGE.test(text)) return "html"
  if (/\.html?$/.test(name) && /<(p|div|h[1-6]|table|ul|body)\b/i.test(text)) return "html"
  if (/\.(json|jsonl|ndjson)$/.test(name) || /^application\/(\w+[+-])?json/.test(declared))
    return /^\s*[[{]/.test(text) ? "json" : "txt"
  if (/\.(csv|tsv)$/.test(name) || declared.startsWith("text/csv")) return "csv"
  if (/\.(md|markdown|mdx)$/.test(name) || declared.startsWith("text/markdown")) return "md"
  return "txt"
}

/** The marks that tell kinds of text apart are ASCII in every encoding but UTF-16, so that no other matters here. */
function beginningOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  const order = markedOrder(bytes) ?? guessedOrder(sample)
  return order
    ? new TextDecoder(order).decode(sample)
    : Buffer.from(sample)
        .toString("latin1")
        .replace(/^\xef\xbb\xbf/, "")
}

const SAMPLE = 8192

/** Of binary content; those from 80 to 9f may be letters of another encoding. */
const CONTROLS = /(?![\s\x80-\x9f])[\p{Cc}\ufffd]/gu
/** By which old systems switch alphabets. */
const ESCAPE = "\u001b"
const lengthOf = (found: readonly string[] | null) => found?.length ?? 0
