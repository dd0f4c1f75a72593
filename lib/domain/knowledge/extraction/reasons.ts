import { LiveryError } from "../../../core/errors.ts"

/** The file, or a part of it, is not as its format wants it. */
class Damage extends LiveryError {}

/** Whether a fault is damage of what was read, so that a reader may leave it behind and go on with the rest. */
export const isDamage = (error: unknown): boolean => error instanceof Damage

const unprocessable = (message: string, cause?: unknown) =>
  new LiveryError("unprocessable", message, {}, cause === undefined ? undefined : { cause })

/** Why a document could not be read, in words for the person who gave it. */
export const REASONS = {
  empty: () => unprocessable("The file is empty."),
  noText: () => unprocessable("The file contains no text."),
  scanned: () =>
    unprocessable(
      "The PDF contains no text; it seems to be scanned. Save it with text recognition (OCR) and upload it again.",
    ),
  unreadableFonts: () =>
    unprocessable(
      "The fonts of the PDF do not say which letters they draw. Export it again with embedded fonts, or save it with text recognition (OCR).",
    ),
  corrupt: (kind: string, cause?: unknown) =>
    new Damage(
      "unprocessable",
      `The ${kind} is damaged and cannot be read. Open it in its program, save it again and upload that.`,
      {},
      cause === undefined ? undefined : { cause },
    ),
  encrypted: (kind: string) =>
    unprocessable(`The ${kind} is protected by a password. Remove the password and upload it again.`),
  unsupported: () =>
    new LiveryError(
      "unsupported_type",
      "This type of file is not supported. Use TXT, MD, HTML, PDF, DOC, DOCX, PPTX, XLSX, CSV or JSON.",
    ),
  unknownEncoding: () =>
    unprocessable(
      "The text is not in UTF-8, and its character encoding could not be told. Save it as UTF-8 and upload it again.",
    ),
  binary: () =>
    new LiveryError("unsupported_type", "The file contains binary data, so it is not a text file."),
  tooLarge: () => new LiveryError("too_large", "The file unpacks to more than can be read."),
  tooSlow: () => unprocessable("The file took too long to read. Split it into smaller files."),
  tooMuchMemory: () => unprocessable("The file needs too much memory to read. Split it into smaller files."),
} as const
