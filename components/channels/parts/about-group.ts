import * as words from "#components/words/words.ts"

/** What people read about a group of settings. */
export function aboutGroup(group: keyof typeof words.widget.groups) {
  const { title, text }: { title: string; text?: string } = words.widget.groups[group]
  return { title, description: text }
}
