import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Files that start whole processes again and again, read what was made to take long, wait for what needs time, or send
 * very much.
 */
const SLOW =
  /\/tests\/(server|scripts)\/|\/(hostile-files|fuzz|ssrf|embedded|visitor-channels|completion-streams|isolation|sign-in|runs|tokens|faults)[.]/

/** Begins with the files that take longest, so that none of them is left to run alone at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [slow, others] = [true, false].map((wanted) =>
      sorted.filter(({ moduleId }) => SLOW.test(moduleId) === wanted),
    )
    return [...(slow ?? []), ...(others ?? [])]
  }
}
