import { parseCrontab } from "graphile-worker"
import { expect, test } from "vitest"
import { crontab, SWEEPS } from "#lib/domain/jobs/sweeps.ts"

test("every sweep has its hours", () => {
  const items = parseCrontab(crontab())
  expect(items.map(({ task }) => task)).toEqual(Object.keys(SWEEPS))
})
