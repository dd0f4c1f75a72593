import { createContext } from "react"

/** What the headers of requests may name, by id. */
export const SecretsContext = createContext<readonly { id: string; name: string }[]>([])
