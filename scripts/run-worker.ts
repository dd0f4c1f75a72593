import { work } from "../worker.ts"
import { stopOnSignal } from "./steps/exit.ts"

// Started by `npm run dev`, which has brought the database up.
const { close } = await work()
stopOnSignal(close)
