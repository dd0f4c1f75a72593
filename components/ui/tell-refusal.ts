import { toast } from "sonner"
import { orOffline } from "./or-offline.ts"

/** Waits for an action that leads elsewhere, and says in place why it was refused, where it was, or that the server could not be reached. */
export async function tellRefusal(answered: Promise<string | undefined>): Promise<void> {
  const reason = await orOffline(answered)
  if (reason) toast.error(reason)
}
