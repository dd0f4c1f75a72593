"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import * as words from "#components/words/words.ts"
import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { countPages } from "#lib/domain/knowledge/crawl/crawl.ts"
import { SCHEDULES } from "#lib/domain/knowledge/sources/schema.ts"
import {
  cancelSource,
  createSource,
  deleteSource,
  retrySource,
  scheduleSource,
  syncSource,
} from "#lib/domain/knowledge/sources/sources.ts"

/** Gives a bot a pasted text. */
export const addText = formAction(
  async (ctx, botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> => {
    const name = String(form.get("name") ?? "")
    const content = String(form.get("content") ?? "")
    const { id } = await createSource(ctx, { botId, type: "text", name, content })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  },
)

/** Gives a bot a web page, or a site from there on, which a job reads. */
export const addWebsite = personAction(
  async (ctx, botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> => {
    const url = String(form.get("url") ?? "")
    const includeSubpages = form.get("extent") === "site"
    const maxPages = includeSubpages ? Number(form.get("maxPages")) : 1
    const schedule = SCHEDULES.find((each) => each === form.get("schedule")) ?? null
    const paths = (name: string) =>
      includeSubpages
        ? String(form.get(name) ?? "")
            .split("\n")
            .filter((line) => line.trim())
        : []
    const choice = { include: paths("include"), exclude: paths("exclude") }
    const site = { type: "url" as const, url, includeSubpages, maxPages, schedule, ...choice }
    const { id, name } = await createSource(ctx, { botId, ...site })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  },
  (error, log): NewSourceState => {
    // The address as it was typed is at fault here; what its server says is met later, by the job.
    if (isLiveryError(error) && error.code === "unprocessable")
      return { fields: { url: words.knowledge.addressWrong } }
    return refusalOf(error, log)
  },
)

/** How many pages a site says that it has, while the form is filled in; null where it does not say. */
export const countPagesOf = personAction(
  (ctx, url: string): Promise<number | null> => countPages(ctx, { url: url.slice(0, 2000) }),
  () => null,
)

/** Gives a bot questions with their answers. */
export const addPairs = personAction(
  async (ctx, botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> => {
    const name = String(form.get("name") ?? "")
    const answers = form.getAll("answer").map(String)
    const pairs = form.getAll("question").map((question, n) => ({
      question: String(question),
      answer: answers[n] ?? "",
    }))
    const { id } = await createSource(ctx, { botId, type: "qa", name, pairs })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  },
  (error, log): NewSourceState => {
    const { fields, ...refusal } = refusalOf(error, log)
    return fields?.pairs ? { error: fields.pairs } : { ...refusal, ...(fields && { fields }) }
  },
)

/** What follows answers with the reason where it cannot be. */
const changing =
  <Args extends unknown[]>(change: (ctx: Context, ...args: Args) => Promise<unknown>) =>
  async (ctx: Context, ...args: Args): Promise<void> => {
    await change(ctx, ...args)
    revalidatePath("/knowledge")
  }

/** Sets how often a website is read again. */
export const setSchedule = buttonAction(
  changing((ctx, id: string, chosen: string) =>
    scheduleSource(ctx, { id, schedule: SCHEDULES.find((each) => each === chosen) ?? null }),
  ),
)

/** Reads a website again. */
export const sync = buttonAction(changing((ctx, id: string) => syncSource(ctx, { id })))

/** Stops the reading of a source. */
export const cancel = buttonAction(changing((ctx, id: string) => cancelSource(ctx, { id })))

/** Reads a failed source again. */
export const retry = buttonAction(changing((ctx, id: string) => retrySource(ctx, { id })))

/** Deletes a source with its passages. */
export const remove = buttonAction(changing((ctx, id: string) => deleteSource(ctx, { id })))
