import { LiveryError } from "../../core/errors.ts"

/** What the action API says of a file beyond the plan's largest (contract: the action API says it twice). */
export const oversize = (limit: number): LiveryError =>
  new LiveryError("limit_reached", `The file is larger than the limit of ${limit} bytes`, {
    noun: "maxFileSize",
  })
