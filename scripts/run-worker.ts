import { stopOnSignal } from "./steps/exit.ts"
import { work } from "./steps/work.ts"

// Started by `npm run dev`, which has brought the database up.
const { close } = await work()
stopOnSignal(close)
