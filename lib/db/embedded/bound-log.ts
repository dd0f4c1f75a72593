import { copyFile, stat, truncate } from "node:fs/promises"

const MOST = 8 * 1024 * 1024
const EVERY = 10 * 60_000

/** Keeps the server's log and one earlier piece of it at some megabytes each, until the returned function is called. */
export function boundLog(file: string): () => void {
  const look = () =>
    shorten(file).catch((error: Error) => console.error(`${file} cannot be shortened: ${error.message}`))
  void look()
  const timer = setInterval(look, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}

/** Moves what a log holds to `<file>.1` once it is longer than `most` bytes. The server goes on writing to the same file. */
export async function shorten(file: string, most = MOST): Promise<boolean> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw error
  })
  if (!found || found.size <= most) return false
  await copyFile(file, `${file}.1`)
  // Opened for appending, the server's next line goes to the new end.
  await truncate(file)
  return true
}
