import type { Variables } from "../../core/fill-variables.ts"
import type { Language } from "../../core/languages.ts"
import type { FlowEnd } from "./schema.ts"

/** Where a conversation stands in its flow, as it is stored with the conversation. */
export interface FlowState {
  /** The block that it waits at; null: the flow has ended. */
  at: string | null
  /** How it ended; null: it has not. */
  ended: FlowEnd | null
  /** Answers in a row that could not be read. */
  tries: number
  /** Counts waits: what is due for an earlier one is due no more. */
  wait: number
  /** When it goes on by itself, and where: after a delay, or where its visitor says nothing. */
  due: { seconds: number; next: string | null } | null
  /** A turn that was written down in its middle. */
  pending?: Begun | null
}

/**
 * A turn that has begun, so that whoever goes on with it comes to the same: it is taken again from where the conversation
 * stood, with the outcomes that are known.
 */
export interface Begun {
  answerId: string
  /** What its visitor said; null where it goes on by itself. */
  text: string | null
  /** The wait whose time has come; null: its visitor has said something. */
  due: number | null
  /** What came of its effects, in their order. A request that was begun counts as failed until its outcome is known. */
  done: Done[]
  /** A turn before it that was cut off and is told with it. */
  earlier: Begun | null
}

export interface Done {
  blockId: string
  outcome: Outcome
}

/** Something that a bot says, with what its visitor can choose from. */
export interface Piece {
  text: string
  choices?: { id: string; label: string }[]
}

/** One turn of a flow while it is worked out. */
export interface Run {
  state: FlowState
  /** What the visitor said and no block has taken up yet. */
  question: string | null
  said: Piece[]
  /** What is known, with what this turn has learned. */
  variables: Variables
  /** The variables that this turn has set. */
  set: string[]
  tags: string[]
  /** Blocks that were passed since it last waited, in their order, each with the exit that was taken; null: it stayed. */
  path: { blockId: string; exit: string | null }[]
  /** The same of turns before it that are told with it. */
  before: Run["path"]
  language: Language
  /** What is said where a flow hands over without words of its own. */
  handover: string
}

/** What a block wants done outside; its outcome is told to `resume`. */
export type Effect =
  | { type: "answer"; blockId: string; question: string }
  | {
      type: "http"
      blockId: string
      method: string
      url: string
      headers: { name: string; value: string; secret: string | null }[]
      body: string
    }

export type Outcome =
  | { type: "answer"; exit: "answered" | "notFound" | "person" }
  /** `body`: what it answered, read as JSON; undefined: it was none. Null: no answer, or one that is no success. */
  | { type: "http"; answer: { body: unknown } | null }

/** Where a turn has come to: it waits or has ended, or something is to be done outside first. */
export type Stop = { type: "rests" } | { type: "effect"; effect: Effect }
