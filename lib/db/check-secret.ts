import { keyId, secretFingerprint } from "../core/crypto.ts"
import { countSealedByOthers, noteFingerprint, readFingerprint, replaceFingerprint } from "./install.ts"
import { asOwnerOf } from "./owner.ts"

/**
 * Throws one line when the secret is not the one that the database was made with, or is undefined, not found at `place`,
 * while the database already has one. The database may be empty or of an older version.
 */
export async function checkSecret(url: string, secret: string | undefined, place: string): Promise<void> {
  await asOwnerOf(url, "secret", async (client) => {
    const noted = await readFingerprint(client)
    if (secret === undefined) {
      if (noted) throw lost(place)
      return
    }
    // Databases from before fingerprints were noted still tell by what they sealed.
    const isOther = noted
      ? noted !== secretFingerprint(secret)
      : (await countSealedByOthers(client, keyId(secret))) > 0
    if (isOther) throw other(place)
  })
}

/** Notes the secret of a migrated database that has none yet. Throws when another process noted another one first. */
export async function noteSecret(url: string, secret: string, place: string): Promise<void> {
  const fingerprint = secretFingerprint(secret)
  const noted = await asOwnerOf(url, "secret", (client) => noteFingerprint(client, fingerprint))
  if (noted !== fingerprint) throw other(place)
}

/** Makes a secret the install's, whatever was noted; returns how many stored credentials it cannot read. */
export const acceptSecret = (url: string, secret: string): Promise<number> =>
  asOwnerOf(url, "secret", async (client) => {
    await replaceFingerprint(client, secretFingerprint(secret))
    return countSealedByOthers(client, keyId(secret))
  })

const WAYS_OUT =
  "Put the old one back (backups have it, unless they were made without; other hosts of the install have it too), or give up what only it can read: npm run -s livery -- secret accept"

const lost = (place: string) =>
  new Error(`The secret is lost: the database is older than it, and ${place} is not there. ${WAYS_OUT}`)

const other = (place: string) =>
  new Error(`The secret in ${place} is not the one that the database was made with. ${WAYS_OUT}`)
