import { constants } from "node:fs"
import { access, lstat, readdir, stat } from "node:fs/promises"

export interface Found {
  /** As bytes: a name need not be text. */
  path: Buffer
  /** Below the folder that was asked for, as it can be shown on a terminal. */
  shown: string
  size: number
  /** Why it cannot be opened. */
  problem?: string
}

const SLASH = Buffer.from("/")

/**
 * The files of a folder and of all below it, in order of their names. A link is followed, each folder once, so that a ring
 * of links ends. Names that begin with a dot are passed over. A folder that cannot be opened is one entry with the problem.
 */
export async function* walkFiles(folder: string): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const waiting: { path: Buffer; shown: string }[] = [{ path: Buffer.from(folder), shown: "" }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, shown } = next
    try {
      const facts = await stat(path, { bigint: true })
      if (facts.isDirectory()) {
        const identity = `${facts.dev}:${facts.ino}`
        if (seen.has(identity)) continue
        seen.add(identity)
        const names = await readdir(path, { encoding: "buffer" })
        const within = names.filter((name) => name[0] !== 0x2e).sort(Buffer.compare)
        for (const name of within.reverse())
          waiting.push({
            path: Buffer.concat([path, SLASH, name]),
            shown: `${shown && `${shown}/`}${readable(name)}`,
          })
      } else if (facts.isFile()) {
        await access(path, constants.R_OK)
        yield { path, shown: shown || readable(path), size: Number(facts.size) }
      } else yield { path, shown, size: 0, problem: "It is no file (a pipe, socket or device)." }
    } catch (error) {
      yield { path, shown: shown || readable(path), size: 0, problem: await reasonOf(error, path) }
    }
  }
}

/** A name without what would move a terminal's cursor, hide or reverse the text around it. */
const readable = (name: Buffer) =>
  name
    .toString()
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`,
    )

async function reasonOf(error: unknown, path: Buffer): Promise<string> {
  const { code = "" } = error as NodeJS.ErrnoException
  if (code === "EACCES" || code === "EPERM") return "It may not be read by you."
  const isLink = await lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  )
  if (isLink) return "It is a link that leads nowhere."
  return code === "ENOENT" ? "It is gone." : `It cannot be opened (${code || String(error)}).`
}
