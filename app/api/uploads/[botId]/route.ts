import { takeUpload } from "../take-upload.ts"

/** Takes a file for the knowledge of the bot that the address names. */
export const PUT = (request: Request, { params }: { params: Promise<{ botId: string }> }) =>
  takeUpload(request, async () => (await params).botId)
