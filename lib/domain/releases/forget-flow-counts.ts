import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

/** Figures are those of thirty days (flow-figures.ts), in whichever time zone they are looked at. */
const FORGET = forgetSome("FlowCount", "day < (now() at time zone 'UTC')::date - 35", "day")

/** Forgets how often blocks were passed long ago, in every account; returns how many rows that were. */
export const forgetFlowCounts = (): Promise<number> => untilNone(systemSql(), FORGET)
