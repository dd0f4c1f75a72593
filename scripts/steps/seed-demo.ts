import type { OpenDatabase } from "./open-database.ts"

/** Makes the demo data on the first start where the environment wants it; returns its sign-ins. */
export async function seedDemo({ bundled }: OpenDatabase) {
  const wanted = process.env.LIVERY_DEMO ? process.env.LIVERY_DEMO === "1" : bundled
  if (!wanted) return []
  const demo = await import("#lib/domain/demo/seed-demo.ts")
  // Its conversations are answered before the server starts.
  const { registerQuotes } = await import("#lib/domain/quotes/quotes.ts")
  registerQuotes()
  return demo.seedDemo()
}
