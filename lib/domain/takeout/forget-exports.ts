import { system } from "../../db/system.ts"
import { deleteBytes } from "../files/files.ts"

const SOME = 100

/** Removes exports of every account whose seven days are over, their bytes first; returns how many. */
export async function forgetExports(): Promise<number> {
  for (let total = 0; ; ) {
    const over = await system().accountExport.findMany({
      where: { expiresAt: { lte: new Date() } },
      select: { accountId: true, id: true, storageKey: true },
      take: SOME,
    })
    for (const { accountId, id, storageKey } of over) {
      if (storageKey) await deleteBytes(storageKey)
      await system().accountExport.deleteMany({ where: { accountId, id } })
    }
    total += over.length
    if (over.length < SOME) return total
  }
}
