import { system } from "../../db/system.ts"

/** The install's own account, the realm of its administrators. Fixed, so that two first starts make one. */
export const PLATFORM_ID = "00000000-0000-7000-8000-000000000001"

/** The platform account, made at the first call. */
export async function ensurePlatform(): Promise<{ id: string }> {
  await system().account.createMany({
    data: [{ id: PLATFORM_ID, kind: "platform", name: "Livery" }],
    skipDuplicates: true,
  })
  return { id: PLATFORM_ID }
}
