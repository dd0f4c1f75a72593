import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import type { Context } from "../../../core/context.ts"
import { type ErrorCode, isLiveryError } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { sqlTransaction, transaction } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import type { Unread } from "../extraction/schema.ts"
import { publishVersion } from "./publish-version.ts"
import { readContent } from "./read-content.ts"
import { UNFINISHED } from "./schema.ts"
import { keepSitePicture } from "./site-picture.ts"
import { throttle } from "./throttle.ts"
import { sumUnread } from "./unread.ts"
import { watchRun } from "./watch-run.ts"

/** Runs that may be cut off or fail for a passing reason before a source is given up. */
const MOST_ATTEMPTS = 5

/**
 * Brings a source from the queue to ready or failed; the work of the job `ingest-source`. Safe to repeat and to cut off at
 * any point: nothing is seen of a version before all of it, and only the latest attempt may publish. Throws when it is
 * worth another attempt.
 */
export const ingestSource = procedure({
  permission: "knowledge.write",
  /** `attempt`: which run of the job this is, from 1. */
  input: z.strictObject({ sourceId: z.string(), attempt: z.int().min(1).default(1) }),
  async run(ctx, { sourceId, attempt }): Promise<void> {
    const source = await claim(ctx, sourceId)
    if (!source) return
    if (attempt > MOST_ATTEMPTS) return fail(ctx, source, GIVEN_UP)
    const run = watchRun(ctx, source)
    const watched = { ...ctx, signal: run.signal }
    try {
      const { pages, unread, look } = await readContent(watched, source, run.progress)
      const same = pages.every(({ keptPageId }) => keptPageId) && pages.length === source.pageCount
      if (same) await settle(ctx, source, sumUnread(pages, unread))
      else {
        await setStage(ctx, source, "indexing")
        await sqlTransaction(ctx, (sql) => publishVersion(watched, throttle(sql), source, pages, unread))
      }
      if (look) await keepSitePicture(ctx, { sourceId: source.id, look })
    } catch (error) {
      if (run.isVoid || isOvertaken(error)) return
      const reason = isUnstorable(error) ? UNSTORABLE : reasonOf(error)
      if (reason === UNSTORABLE) ctx.log.error("a source could not be stored", { sourceId, attempt }, error)
      if (!reason && (attempt < MOST_ATTEMPTS || ctx.signal.aborted)) throw error
      if (!reason) ctx.log.error("a source was given up", { sourceId, attempt }, error)
      await fail(ctx, source, reason ?? lastingReasonOf(error))
    } finally {
      run.stop()
    }
  },
})

const GIVEN_UP = "It could not be processed after several attempts. Try again later."

const UNSTORABLE =
  "Something in it cannot be stored. Save it in another format, such as PDF or TXT, and add that."

/** The database refuses a value as such (SQLSTATE classes 22 and 54), which no other attempt changes. */
const isUnstorable = (error: unknown): boolean =>
  /^(22|54)/.test(sqlStateOf(error)) ||
  (error instanceof Error && error.cause !== undefined && isUnstorable(error.cause))

const sqlStateOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : ""
}

/** Faults of the document or the plan, which another attempt would meet again. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  "unprocessable",
  "unsupported_type",
  "too_large",
  "limit_reached",
  "invalid_input",
  "not_found",
])

const isOvertaken = (error: unknown) =>
  isLiveryError(error) && error.code === "conflict" && error.details.noun === "run"

/** What is told of a fault that should have passed and did not. */
const lastingReasonOf = (error: unknown) =>
  isLiveryError(error) && error.code === "unavailable" ? error.message : GIVEN_UP

const reasonOf = (error: unknown) =>
  isLiveryError(error) && FINAL.has(error.code) ? error.message : undefined

/** Takes the source for this attempt, which makes earlier ones void. Undefined when there is nothing left to do. */
const claim = (ctx: Context, id: string): Promise<Row | undefined> =>
  transaction(ctx, async ({ db }) => {
    if (!isId(id)) return undefined
    const row = await db.source.findFirst({ where: { id }, select: { type: true } })
    const { count } = await db.source.updateMany({
      where: { id, deletedAt: null, status: { in: [...UNFINISHED] } },
      data: {
        status: row?.type === "url" ? "fetching" : "extracting",
        error: null,
        attempts: { increment: 1 },
        pagesRead: 0,
        pagesFound: 0,
        pagesLately: [],
      },
    })
    return count ? db.source.findFirstOrThrow({ where: { id } }) : undefined
  })

const mine = ({ id, attempts }: Row) => ({ id, attempts, deletedAt: null })

const setStage = (ctx: Context, source: Row, status: "indexing") =>
  transaction(ctx, ({ db }) => db.source.updateMany({ where: mine(source), data: { status } }))

/** Nothing has changed since the version that answers. */
const settle = (ctx: Context, source: Row, unread: Unread[]): Promise<void> =>
  transaction(ctx, async ({ db }) => {
    const data = { status: "ready" as const, syncedAt: new Date(), unread: unread as object[] }
    await db.source.updateMany({ where: mine(source), data })
  })

const fail = (ctx: Context, source: Row, reason: string): Promise<void> =>
  transaction(ctx, async (scope) => {
    const data = { status: "failed" as const, error: reason }
    const { count } = await scope.db.source.updateMany({ where: mine(source), data })
    const { id: sourceId, datasetId } = source
    if (count) await recordEvent(scope, "source.failed", { sourceId, datasetId })
  })
