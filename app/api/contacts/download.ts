const TYPES: Record<string, string> = { csv: "text/csv; charset=utf-8", json: "application/json" }

/** A file to be kept, never shown. */
export const download = (body: ReadableStream<Uint8Array>, name: string): Response =>
  new Response(body, {
    headers: {
      "content-type": TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })

/** The answer for somebody whose session has ended. */
export const signedOut = (): Response =>
  Response.json({ code: "not_authenticated" }, { status: 401, headers: { "cache-control": "no-store" } })
