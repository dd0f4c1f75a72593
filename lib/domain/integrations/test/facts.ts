import { TEST_CHANNEL } from "../../../core/channel-names.ts"
import type { Channel } from "../channel.ts"

/** The playground, in which people try a bot of their own. The answer comes as a stream to their page. */
export const test = {
  name: TEST_CHANNEL,
  label: "Tests",
  isForVisitors: false,
  limits: { length: null, rate: "question" },
} satisfies Channel
