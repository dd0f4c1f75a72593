const EXAMPLE = /^019be2a4-7c80-7/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Learns from an answer which real ids stand for the ids of its example. The first that is found stays. */
export function learnIds(example: unknown, answer: unknown, ids: Map<string, string>): void {
  if (typeof example === "string" && typeof answer === "string") {
    if (EXAMPLE.test(example) && ID.test(answer) && !ids.has(example)) ids.set(example, answer)
    return
  }
  if (typeof example !== "object" || typeof answer !== "object" || !example || !answer) return
  for (const [key, value] of Object.entries(example))
    learnIds(value, (answer as Record<string, unknown>)[key], ids)
}

/** A value with the example ids in its texts replaced by what they stand for. */
export function withIds<Value>(value: Value, ids: Map<string, string>): Value {
  let text = JSON.stringify(value)
  for (const [example, real] of ids) text = text.replaceAll(example, real)
  return JSON.parse(text)
}
