import { changedMeta } from "../core/meta.ts"
import type { Prisma } from "./generated/client.ts"

type Meta = Record<string, unknown>

/** The settings that were given, as columns of a row whose meta is `storedMeta`. */
export const columnsOf = <Settings extends { meta?: Meta | undefined }>(
  { meta, ...settings }: Settings,
  storedMeta: Meta = {},
) => {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  return {
    ...(given as Given<Omit<Settings, "meta">>),
    ...(meta && { meta: changedMeta(storedMeta, meta) as Prisma.InputJsonObject }),
  }
}
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
