/** What tells whose words an answer is. */
interface Said {
  type: string
  origin: string | null
  model: string | null
}

/**
 * Whether a language model wrote the words of a message, which are marked for machines wherever they leave Livery. An
 * answer of an earlier version does not say whose words it is: then the model that answered decides.
 */
export function isGenerated({ type, origin, model }: Said): boolean {
  if (type !== "bot") return false
  return origin === null ? model !== null && !model.startsWith("builtin/") : origin === "model"
}
