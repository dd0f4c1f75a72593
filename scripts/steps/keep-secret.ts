import { randomBytes } from "node:crypto"
import { link, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { nullIfNoFile } from "#lib/core/if-missing.ts"

/** Where an install keeps its secret when the environment names none. */
export const secretFile = (data: string): string => join(data, "secret")

/** The secret of LIVERY_SECRET, else the one that is kept; undefined when there is none. */
export async function findSecret(data: string): Promise<string | undefined> {
  if (process.env.LIVERY_SECRET) return process.env.LIVERY_SECRET
  const text = await readFile(secretFile(data), "utf8").catch(nullIfNoFile)
  return text?.trim() || undefined
}

/** Where people find the secret that is used. */
export const secretPlace = (data: string): string =>
  process.env.LIVERY_SECRET ? "LIVERY_SECRET" : secretFile(data)

/** Makes and keeps a secret. Two processes that start at once agree on one. */
export async function makeSecret(data: string): Promise<string> {
  const file = secretFile(data)
  const draft = `${file}.${randomBytes(6).toString("hex")}`
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
  await rm(draft)
  return (await findSecret(data)) ?? ""
}
