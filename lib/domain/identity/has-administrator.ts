import { system } from "../../db/system.ts"

/** Whether anybody runs this install: somebody who signs in to the platform's own account. */
export const hasAdministrator = async (): Promise<boolean> =>
  (await system().membership.findFirst({
    where: { account: { kind: "platform" } },
    select: { id: true },
  })) !== null
