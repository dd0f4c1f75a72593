import { nullIfNotFound } from "../../core/if-missing.ts"
import type { Snapshot } from "../../db/backup/snapshot.ts"
import type { ArchiveWriter } from "../archives/archives.ts"
import { streamBytes } from "../files/files.ts"
import { fileEntry, type Manifest } from "./schema.ts"

/** Writes the bytes of every stored file that the snapshot names; those that are not what their row says are noted. */
export async function addFiles(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  progress: (bytes: number, files: number) => void,
): Promise<Manifest["files"]> {
  const files: Manifest["files"] = { count: 0, bytes: 0, damaged: [] }
  for await (const file of snapshot.files()) {
    const bytes = await streamBytes(file.storageKey).catch(nullIfNotFound)
    if (!bytes) {
      files.damaged.push(file.storageKey)
      continue
    }
    const sized = exactly(file.byteSize, bytes)
    const sha256 = await archive.add(fileEntry(file.storageKey), file.byteSize, sized.content())
    if (!sized.isWhole() || (file.sha256 && file.sha256.toString("hex") !== sha256))
      files.damaged.push(file.storageKey)
    files.count++
    files.bytes += file.byteSize
    progress(file.byteSize, 1)
  }
  return files
}

/** The bytes at the length that was announced: what is too much is left out, what is missing is zeros. */
function exactly(size: number, bytes: AsyncIterable<Uint8Array>) {
  let seen = 0
  async function* content() {
    for await (const chunk of bytes) {
      const room = Math.max(0, size - seen)
      seen += chunk.length
      if (room) yield chunk.subarray(0, room)
    }
    for (let missing = size - seen; missing > 0; missing -= 2 ** 16)
      yield Buffer.alloc(Math.min(missing, 2 ** 16))
  }
  return { content, isWhole: () => seen === size }
}
