import type { Finding, FlowDocument } from "../flows/schema.ts"

/** What a release holds of its bot. */
export interface ReleaseDocument {
  flow: FlowDocument
}

/** A block that was passed, with the exit that was taken; null: it stayed there. */
export interface PathStep {
  blockId: string
  exit: string | null
}

/** How visitors went through the live release of a flow in the last days, tests aside. */
export interface FlowFigures {
  days: number
  /** The number of the release; null: none is live. */
  release: number | null
  /** How often each exit of a block was taken; null: how often somebody came to stay there, waiting or at its end. */
  passed: { blockId: string; exit: string | null; taken: number }[]
  /** Where visitors left: those that wait at a block and have said nothing for an hour. */
  left: { blockId: string; visitors: number }[]
}

/** A flow as it was when it was deployed. */
export interface Release {
  id: string
  botId: string
  /** Of the bot's releases, from 1 on. */
  number: number
  note: string
  /** Who deployed it, as they were called then. */
  author: string | null
  createdAt: Date
  /** Whether new conversations begin with it. */
  isCurrent: boolean
}

/** What came of deploying: the new release, or what stands in its way. */
export type Deployed = { release: Release; findings: Finding[] }
