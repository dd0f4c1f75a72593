import type { Context } from "#lib/core/context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { safeFetch } from "#lib/core/safe-fetch.ts"
import type { OutgoingMessage } from "#lib/domain/integrations/channel.ts"
import type { Setup } from "./setup.ts"

/** Hands a letter to the loft. Throws `unprocessable` when it cannot be reached, `unavailable` when it takes nothing. */
export async function deliver(
  { signal, log }: Context,
  letter: OutgoingMessage,
  { address, token }: Setup,
): Promise<void> {
  const { status } = await safeFetch(new URL("/letters", address), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(letter),
    redirects: 0,
    signal,
    log,
  })
  if (status < 200 || status > 299) throw new LiveryError("unavailable", "The loft took no letter")
}
