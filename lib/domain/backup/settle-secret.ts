import { rename, rm, writeFile } from "node:fs/promises"
import { secretFingerprint } from "../../core/crypto.ts"
import type { Checked } from "./check-archive.ts"

export interface KnownSecret {
  /** The secret that the install has. */
  found: string | undefined
  /** Where it keeps it. */
  file: string
  /** It comes from LIVERY_SECRET, which outweighs the file. */
  isGiven: boolean
}
interface Settled {
  /** The secret that the restored install has. */
  inUse: string | undefined
  /** Whether the archive's secret takes the place of the install's. */
  takesOver: boolean
  write(): Promise<void>
  undo(): Promise<void>
}

/**
 * Decides which secret the restored install has: the archive's, else one that the install has and that is the same. Throws
 * one line when neither can read what the backup has encrypted, unless `newSecret` gives that up.
 */
export function settleSecret(
  { found, file, isGiven }: KnownSecret,
  { manifest, secret: archived }: Checked,
  newSecret: boolean,
): Settled {
  const { fingerprint } = manifest.secret
  const fits = found !== undefined && secretFingerprint(found) === fingerprint
  if (fits || fingerprint === null) return staying(found)
  if (archived !== undefined && !isGiven) return replace(file, archived, found !== undefined)
  if (newSecret) return staying(found)
  throw new Error(
    isGiven
      ? "LIVERY_SECRET is not the secret that the backup was made with. Set that one, or give up what only it can read: --new-secret"
      : `The backup was made without its secret. Put it into ${file}, or set LIVERY_SECRET; or give up what only it can read: --new-secret`,
  )
}

const staying = (found: string | undefined): Settled => ({
  inUse: found,
  takesOver: false,
  write: async () => {},
  undo: async () => {},
})

/** The secret that was there keeps its place under another name, because nothing else can read what it encrypted. */
function replace(file: string, secret: string, isThere: boolean): Settled {
  const aside = `${file}.before-restore`
  let written = false
  return {
    inUse: secret,
    takesOver: true,
    async write() {
      if (isThere) await rename(file, aside)
      written = true
      await writeFile(file, `${secret}\n`, { mode: 0o600, flag: "wx" })
    },
    async undo() {
      if (!written) return
      await rm(file, { force: true })
      if (isThere) await rename(aside, file)
    },
  }
}
