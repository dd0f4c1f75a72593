import type { FromPage, Tool } from "../../shared/schema.ts"

const CONTEXT = "page_context"

/** The functions of the page, and one more that tells what the page has said of itself, where it has. */
export function toolsOf({ tools, context }: FromPage): Record<string, Tool> {
  if (Object.keys(context).length === 0) return tools
  const about = `What the page says of itself and of the visitor: ${Object.keys(context).join(", ")}`
  return { [CONTEXT]: { description: about.slice(0, 1000), handler: () => context }, ...tools }
}
