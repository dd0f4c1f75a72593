import { env } from "../core/env.ts"

/** What a process takes whatever its budget is. */
const FIXED = {
  /** Agencies' changes to their clients are rare; most processes never open one. */
  partner: 2,
  /** Brings commits to disk (wire/group-commit.ts). */
  flushing: 1,
  listening: 1,
  /** Three queues: of each one connection that listens, and one or two that take jobs and put them back. */
  jobs: 2,
  websiteJobs: 2,
  waitingJobs: 3,
  /** Shows of all queues that their workers live. */
  watching: 1,
}

/**
 * How many connections a process keeps at most, by what they are for; together `LIVERY_POOL`. Two thirds of what is left
 * beside the fixed ones serve requests. One more is opened now and then for a moment, to make an index, and at the start
 * to migrate.
 */
export function connectionBudget(total: number = env().LIVERY_POOL) {
  const left = total - Object.values(FIXED).reduce((sum, each) => sum + each, 0)
  const system = Math.floor(left / 3)
  return { ...FIXED, app: left - system, system }
}
