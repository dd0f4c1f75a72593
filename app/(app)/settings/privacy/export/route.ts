import { textStream } from "#lib/api/text-stream.ts"
import { postOfPage } from "#lib/api/web/post-of-page.ts"
import { exportContact } from "#lib/domain/privacy/privacy.ts"

/** Everything about everybody of an address as a file. By POST, so that the address stands in no log and no history. */
export const POST = (request: Request): Promise<Response> =>
  postOfPage(request, async (ctx) => {
    const form = await request.formData()
    const { name, json } = await exportContact(ctx, { email: String(form.get("email") ?? "") })
    return new Response(textStream(json), {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    })
  })
