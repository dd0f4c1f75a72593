import { health } from "#lib/api/health.ts"
import { toResponse } from "#lib/api/reply.ts"
import { newId } from "#lib/core/ids.ts"

export const dynamic = "force-dynamic"

export const GET = async () => toResponse(await health(), newId())
