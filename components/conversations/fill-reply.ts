import { PLACEHOLDER, type Placeholder } from "#lib/core/reply-placeholders.ts"

/** What is known of whom a reply goes to, and who writes it. */
export interface Names {
  visitor: string | null
  me: string
}

/** A saved reply with its placeholders filled: what is not known is what stands behind the bar, or nothing. */
export function fillReply(text: string, { visitor, me }: Names): string {
  const values: Record<Placeholder, string> = {
    first_name: firstOf(visitor ?? ""),
    name: visitor?.trim() ?? "",
    my_first_name: firstOf(me),
    my_name: me,
  }
  return text.replace(
    PLACEHOLDER,
    (_, name: string, instead = "") => values[name as Placeholder] || instead.trim(),
  )
}

const firstOf = (name: string) => name.trim().split(/\s+/)[0] ?? ""
