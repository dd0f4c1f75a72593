import { z } from "zod"
import { Content, type StoredFile } from "../../files/schema.ts"
import { UNREAD_KINDS } from "../extraction/schema.ts"

export const SOURCE_TYPES = ["file", "url", "text", "qa"] as const
export const SOURCE_STATUSES = ["queued", "fetching", "extracting", "indexing", "ready", "failed"] as const
/** States in which a job has something to do for a source. */
export const UNFINISHED = ["queued", "fetching", "extracting", "indexing"] as const
/** How often a website is read again by itself. */
export const SCHEDULES = ["daily", "weekly", "monthly"] as const
export type Schedule = (typeof SCHEDULES)[number]
export type SourceType = (typeof SOURCE_TYPES)[number]
export type SourceStatus = (typeof SOURCE_STATUSES)[number]

/** Pages of a site that one source may have, whatever the plan says, and has unless told otherwise. */
const MOST_PAGES = 10_000
const USUAL_PAGES = 5
/** Characters of a pasted text. */
const LONGEST_CONTENT = 10_000_000

/** Where a source goes: a dataset, or the dataset of a bot (by id or alias), which is made when it has none. */
const target = { botId: z.string().optional(), datasetId: z.string().optional() }
const name = z.string().trim().min(1).max(300)

const TextSource = z.strictObject({
  ...target,
  type: z.literal("text"),
  name,
  content: z
    .string()
    .max(LONGEST_CONTENT)
    .refine((text) => /\S/.test(text), "must not be empty"),
})
const QaSource = z.strictObject({
  ...target,
  type: z.literal("qa"),
  name,
  pairs: z
    .array(
      z.strictObject({
        question: z.string().trim().min(1).max(2000),
        answer: z.string().trim().min(1).max(20_000),
      }),
    )
    .min(1)
    .max(1000),
})
/** Paths of a site, as chosen-paths.ts reads them. */
const paths = z.array(z.string().trim().min(1).max(300)).max(50)
const UrlSource = z.strictObject({
  ...target,
  type: z.literal("url"),
  /** The address when absent. */
  name: name.optional(),
  url: z.string().trim().min(1).max(2000),
  /** Also pages of the same site that it leads to. */
  includeSubpages: z.boolean().default(false),
  /** No more than the plan allows are read. */
  maxPages: z.int().min(1).max(MOST_PAGES).default(USUAL_PAGES),
  /** Only pages of these paths, and none of those. */
  include: paths.optional(),
  exclude: paths.optional(),
  /** How often it is read again by itself; null: only when asked. */
  schedule: z.enum(SCHEDULES).nullable().optional(),
})
/** What is kept of a website's extent with its source. */
export type WebOptions = {
  includeSubpages: boolean
  maxPages: number
  include?: string[]
  exclude?: string[]
}
export const SourceInput = z.discriminatedUnion("type", [TextSource, QaSource, UrlSource])
export type SourceInput = z.input<typeof SourceInput>

export const UploadInput = z.strictObject({
  ...target,
  /** As people see it; the file's name when absent. */
  name: name.optional(),
  /** Name and type as the sender gave them; never trusted. */
  fileName: z.string(),
  declaredType: z.string().optional(),
  bytes: Content,
})

export const SourceFilter = z.strictObject({
  botId: z.string().optional(),
  datasetId: z.string().optional(),
  type: z.enum(SOURCE_TYPES).optional(),
  status: z.enum(SOURCE_STATUSES).optional(),
  /** Only answers that somebody taught, or none of them. */
  isTaught: z.boolean().optional(),
  /** 1-based page and rows of it. */
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(20),
})

/** Something that stands in a source and not in its text, as every API shows it. */
export const UnreadView = z
  .object({
    kind: z.enum(UNREAD_KINDS).meta({ examples: ["picture_pages"] }),
    count: z
      .int()
      .min(1)
      .meta({ examples: [2] }),
    of: z
      .int()
      .nullable()
      .describe("Of how many, where that is known")
      .meta({ examples: [14] }),
    where: z
      .array(z.string())
      .describe("The first few: numbers of pages, names of sheets, an encoding")
      .meta({ examples: [["3", "9"]] }),
    message: z
      .string()
      .describe("The same in words, and what can be done")
      .meta({ examples: ["2 of 14 pages are pictures without text: pages 3, 9."] }),
  })
  .meta({ id: "Unread" })
export type UnreadView = z.output<typeof UnreadView>

export interface Source {
  id: string
  datasetId: string
  /** The bot that owns the dataset. */
  bot: { id: string; name: string } | null
  type: SourceType
  name: string
  status: SourceStatus
  /** Why it failed, in words for a person. */
  error: string | null
  /** What of it is not in its text, though it is ready; empty when all was read. */
  unread: UnreadView[]
  url: string | null
  file: { id: string; name: string; type: string } | null
  /** The beginning of its text. */
  preview: string
  /** The version that answers; null before the first is ready. */
  version: number | null
  attempts: number
  pageCount: number
  recordCount: number
  byteSize: number
  language: string | null
  /** While a site is fetched: pages read, of those that are known to be there. */
  progress: { read: number; found: number }
  /** How often a website is read again, and when it is next; null: only when asked. */
  schedule: Schedule | null
  nextSyncAt: Date | null
  /** Whether it is an answer that somebody taught the bot. */
  isTaught: boolean
  createdAt: Date
  updatedAt: Date
  syncedAt: Date | null
}

/** A passage as it is shown. `start` and `end` count characters of its page's text. */
export interface SourceRecord {
  id: string
  position: number
  text: string
  heading: string | null
  pageNumber: number | null
  rowNumber: number | null
  start: number | null
  end: number | null
  createdAt: Date
}

/** A row of the ledger: what became of a page. */
export interface SourcePage {
  position: number
  url: string | null
  title: string | null
  outcome: string
  reason: string | null
  unread: UnreadView[]
}

/** A page of the ledger while its site is being read. */
export type LatePage = Omit<SourcePage, "unread">

export interface SourceDetails {
  source: Source
  /** The text of all pages of the version that answers. */
  content: string
  /** While a site is read for the first time: the pages that were read last. */
  pages: SourcePage[]
  records: SourceRecord[]
}

/** A file with what became of it in a dataset. */
export interface DatasetFile extends StoredFile {
  status: string
  /** Why it could not be read. */
  error: string | null
  /** What of it was not read, though the rest was. */
  unread: UnreadView[]
  recordCount: number
}

/** Passages that are copied at once at most: more would keep others from changing the dataset for too long. */
export const MOST_COPIED = 10_000
