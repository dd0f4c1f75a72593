import { env } from "../../core/env.ts"
import type { Call } from "../call.ts"

/** The address under which a file's bytes are brought or taken with a ticket, on the host that the caller came to. */
export function fileAddress({ request }: Call, id: string, ticket: string): string {
  const url = new URL(`/api/v1/file/${id}/blob`, request.raw.url)
  const { LIVERY_URL } = env()
  if (LIVERY_URL) url.protocol = new URL(LIVERY_URL).protocol
  url.searchParams.set("ticket", ticket)
  return url.href
}
