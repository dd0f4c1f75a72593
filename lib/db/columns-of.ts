import { changedMeta } from "../core/meta.ts"
import type { Prisma } from "./generated/client.ts"

type Meta = Record<string, unknown>

/** The settings that were given, as columns of a row whose meta is `storedMeta`. */
export const columnsOf = <Settings extends { meta?: Meta | undefined }>(
  { meta, ...settings }: Settings,
  storedMeta: Meta = {},
) => {
  return {
    ...given(settings),
    ...(meta && { meta: changedMeta(storedMeta, meta) as Prisma.InputJsonObject }),
  }
}

/** The fields that were named: an update leaves those that are undefined as they are. */
export const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
