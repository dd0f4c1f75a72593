const KEPT = 500
const LONGEST = 1000

/**
 * A pure function of two texts that remembers its latest results: at most 500, of texts of at most 1,000 characters. For
 * what several steps of one request find out of the same words.
 */
export function recently<About extends string, Result>(
  find: (text: string, about: About) => Result,
): (text: string, about: About) => Result {
  const found = new Map<string, Result>()
  return (text, about) => {
    if (text.length > LONGEST) return find(text, about)
    const key = `${about}\n${text}`
    if (found.has(key)) return found.get(key) as Result
    if (found.size >= KEPT) found.clear()
    const result = find(text, about)
    found.set(key, result)
    return result
  }
}
