const DEEP = "**"

/**
 * Whether a pattern of segments matches a path: `**` stands for any number of segments, every other by `matches`. Costs
 * at most the product of both lengths: it goes back to the latest `**` alone, since what an earlier one took cannot help.
 */
export function matchPath<Segment>(
  pattern: readonly string[],
  path: readonly Segment[],
  matches: (wanted: string, segment: Segment) => boolean,
): boolean {
  let at = 0
  let deep = -1
  let resumed = 0
  for (let place = 0; place < path.length; ) {
    const wanted = pattern[at]
    if (wanted === DEEP) {
      deep = at++
      resumed = place
    } else if (wanted !== undefined && matches(wanted, path[place] as Segment)) {
      at++
      place++
    } else if (deep !== -1) {
      at = deep + 1
      place = ++resumed
    } else return false
  }
  return pattern.slice(at).every((segment) => segment === DEEP)
}
