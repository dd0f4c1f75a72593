export const SHOWN = ["all", "wrong", "changed"] as const
export type Shown = (typeof SHOWN)[number]

/** The address of a bot's tests: of which run, and which of its questions. */
export function testsAddress(
  botId: string,
  { run, show }: { run?: string | undefined; show?: Shown },
): string {
  const params = new URLSearchParams()
  if (run) params.set("run", run)
  if (show && show !== "all") params.set("show", show)
  const query = params.toString()
  return `/bots/${botId}/tests${query ? `?${query}` : ""}`
}
