import { createHash } from "node:crypto"

/** Whether a code was asked for by whoever comes with it now (RFC 7636), to come back to the same address. */
export const isGranted = (asked: URLSearchParams | undefined, given: URLSearchParams): boolean => {
  const challenge = createHash("sha256")
    .update(given.get("code_verifier") ?? "")
    .digest("base64url")
  return asked?.get("code_challenge") === challenge && asked.get("redirect_uri") === given.get("redirect_uri")
}
