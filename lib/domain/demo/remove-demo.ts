import { system } from "../../db/system.ts"
import { ensurePlatform } from "../accounts/accounts.ts"

/** Deletes the demo agency with everything below it, for good. Returns whether there was one. */
export async function removeDemo(): Promise<boolean> {
  const platform = await ensurePlatform()
  await system().account.update({ where: { id: platform.id }, data: { meta: { demoRemoved: true } } })
  const { count } = await system().account.deleteMany({ where: { isDemo: true, kind: "partner" } })
  return count > 0
}

/** Whether a person removed the demo, so that it does not come back at the next start. */
export async function demoWasRemoved(): Promise<boolean> {
  const platform = await ensurePlatform()
  const row = await system().account.findUnique({ where: { id: platform.id }, select: { meta: true } })
  return (row?.meta as { demoRemoved?: boolean } | undefined)?.demoRemoved === true
}
