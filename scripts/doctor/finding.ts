export interface Finding {
  /** What was looked at. */
  part: string
  /** note: nothing is wrong, and somebody may want to know. */
  level: "ok" | "note" | "warning" | "broken"
  /** What was found, in one line. */
  found: string
  /** What to do about it. */
  advice?: string
}

export const ok = (part: string, found: string): Finding => ({ part, level: "ok", found })

export const notOk = (
  level: "note" | "warning" | "broken",
  part: string,
  found: string,
  advice: string,
): Finding => ({ part, level, found, advice })

/** A look that fails is itself a finding. */
export async function look(
  part: string,
  work: () => Promise<Finding | Finding[]>,
  advice = "docs/operations.md says how it should be",
): Promise<Finding[]> {
  try {
    return [await work()].flat()
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return [notOk("broken", part, message || code || "failed", advice)]
  }
}
