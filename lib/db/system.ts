import type pg from "pg"
import type { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { systemPrisma } from "./prisma.ts"

/**
 * The only door past the walls between accounts. dependency-cruiser holds the list of modules that may import it:
 * sign-in, key look-up, counters of a parent, job dispatch, recovery, partner and admin consoles, the CLI.
 */
export const system = (): PrismaClient => systemPrisma()

/** The same on bare pg, for the statements that every request pays. */
export const systemSql = (): pg.Pool => pools().system
