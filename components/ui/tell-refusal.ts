import { toast } from "sonner"

/** Waits for an action that leads elsewhere, and says in place why it was refused, where it was. */
export async function tellRefusal(answered: Promise<string | undefined>): Promise<void> {
  const reason = await answered
  if (reason) toast.error(reason)
}
