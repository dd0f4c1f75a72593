import { prepareBot } from "#lib/domain/start/start.ts"
import { takeUpload } from "../take-upload.ts"

/** Takes a file for the bot of the guided start, which the first of them makes. */
export const PUT = (request: Request) =>
  takeUpload(request, async (ctx) => (await prepareBot(ctx, { name: ctx.account.name })).id)
