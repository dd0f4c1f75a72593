import { LiveryError } from "../../core/errors.ts"

/** What the action API says of a file beyond the plan's largest (contracts: decisions 4 and 13). */
export const oversize = (limit: number): LiveryError =>
  new LiveryError("limit_reached", `The file is larger than the limit of ${limit} bytes`, {
    noun: "maxFileSize",
  })
