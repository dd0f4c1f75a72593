import { PrismaPg } from "@prisma/adapter-pg"
import { once } from "../core/runtime.ts"
import { translateDatabaseError } from "./database-errors.ts"
import { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"

/** Prisma over the application's pool: useless without an account, see transaction.ts. */
export const appPrisma = (): PrismaClient =>
  once("prisma.app", () => new PrismaClient({ adapter: new PrismaPg(pools().app) }))

/** Prisma over the agencies' pool: see partner.ts. */
export const partnerPrisma = (): PrismaClient =>
  once("prisma.partner", () => new PrismaClient({ adapter: new PrismaPg(pools().partner) }))

/** Prisma over the system's pool: see system.ts. */
export const systemPrisma = (): PrismaClient =>
  once("prisma.system", () => {
    const prisma = new PrismaClient({ adapter: new PrismaPg(pools().system) })
    return prisma.$extends({
      query: {
        $allOperations: ({ args, query }) =>
          query(args).catch((error) => {
            throw translateDatabaseError(error)
          }),
      },
    }) as unknown as PrismaClient
  })
