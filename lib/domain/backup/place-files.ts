import { nullIfNotFound } from "../../core/if-missing.ts"
import { deleteBytes, restoreBytes, streamBytes } from "../files/files.ts"
import { readArchive } from "./read-archive.ts"

/** Puts the stored files of an archive in place, and can take back what was not there before. */
export function placeFiles(archive: string) {
  let placed = 0
  /** Keys are random: what is there under one is the same file, and was somebody's before. */
  const found = new Set<string>()
  return {
    async place(storageKey: string, content: AsyncIterable<Uint8Array>): Promise<void> {
      placed++
      if (await isStored(storageKey)) found.add(storageKey)
      await restoreBytes(storageKey, content)
    },
    /** Reads the archive once more for the names, which may be too many to be kept in memory. */
    async takeBack(): Promise<void> {
      let left = placed
      if (!left) return
      await readArchive(archive, async ({ name }) => {
        const [place, key = ""] = name.split("/")
        if (place === "files" && left-- > 0 && !found.has(key)) await deleteBytes(key)
      })
    },
  }
}

async function isStored(storageKey: string): Promise<boolean> {
  const stream = await streamBytes(storageKey).catch(nullIfNotFound)
  await stream?.cancel()
  return stream !== null
}
