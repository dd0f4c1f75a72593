import type { ErrorCode } from "../../../../core/errors.ts"
import type { Document, Passage, SplitOptions } from "../../chunking/schema.ts"
import type { Extracted, FileClaims } from "../schema.ts"

/** What the parent asks of the child. */
export interface ReadRequest {
  bytes: Uint8Array
  claims: FileClaims
  /** Cut the text into passages too. */
  split?: SplitOptions
}

/** A text that was read before, to be cut into passages alone. */
export interface CutRequest {
  document: Document
  split: SplitOptions
}

export interface ReadResult {
  /** Where it was cut into passages, without headings, pages and rows, which these have taken up; absent when only cut. */
  extracted?: Extracted
  /** Without their text, which the parent cuts out again: half as much to carry over. */
  passages: Omit<Passage, "text">[]
}

/** What the child says: signs of life, the result in parts, then one end. */
export type ReaderMessage =
  | { kind: "progress" }
  | { kind: "text"; part: string }
  | { kind: "passages"; part: ReadResult["passages"] }
  | { kind: "done"; facts?: Omit<Extracted, "text"> }
  | { kind: "refused"; code: ErrorCode; message: string }
  | { kind: "fault"; message: string }
