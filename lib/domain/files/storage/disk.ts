import type { Dir } from "node:fs"
import { access, type FileHandle, mkdir, open, opendir, readFile, rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { notFound } from "../../../core/errors.ts"
import { nullIfNoFile } from "../../../core/if-missing.ts"
import type { Storage, StoredObject } from "./schema.ts"

/** Bytes that a stream hands out at a time. */
const CHUNK = 64 * 1024

/** Files in a folder, 256 subfolders by the first two digits of their keys. Several hosts may share it. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)
  return {
    place: folder,
    // On the same file system, so that a received file moves to its place in one step.
    incoming: join(folder, "incoming"),
    async put(key, { path }) {
      const place = pathOf(key)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await syncFile(path)
      await rename(path, place)
      await syncFolder(dirname(place))
    },
    read: (key) => readFile(pathOf(key)).catch(refuseMissing),
    async stream(key) {
      await access(pathOf(key)).catch(refuseMissing)
      return streamOf(pathOf(key))
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    list: () => list(folder),
    async check() {
      try {
        const probe = join(folder, "incoming", `probe-${process.pid}`)
        await mkdir(dirname(probe), { recursive: true, mode: 0o700 })
        await (await open(probe, "w", 0o600)).close()
        await rm(probe, { force: true })
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        throw new Error(`LIVERY_FILES: the folder ${folder} cannot be written (${code})`, { cause: error })
      }
    },
  }
}

function streamOf(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(path, "r")
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK))
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await file.close()
        controller.close()
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  )
}

async function* list(folder: string): AsyncGenerator<StoredObject> {
  const opened = await openFolder(folder)
  if (!opened) return
  for await (const entry of opened) {
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield* list(join(folder, entry.name))
    if (!entry.isFile() || !/^[0-9a-f]{32}$/.test(entry.name)) continue
    const found = await stat(join(folder, entry.name)).catch(nullIfNoFile)
    if (found) yield { storageKey: basename(entry.name), byteSize: found.size }
  }
}

/** Null for a folder that nothing was stored in yet. */
const openFolder = (folder: string): Promise<Dir | null> => opendir(folder).catch(nullIfNoFile)

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+")
  await file.sync().finally(() => file.close())
}

/** A renamed file survives a power cut only when its folder is written too. Windows cannot and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return
  const folder = await open(path, "r")
  await folder.sync().finally(() => folder.close())
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT"

function refuseMissing(error: unknown): never {
  throw isMissing(error) ? notFound("file") : error
}
