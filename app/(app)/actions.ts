"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { personAction } from "#app/person-action.ts"
import { HOME } from "#lib/auth/home.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"

/** Works in another of the person's accounts from now on. An account that is not theirs changes nothing. */
export const chooseAccount = personAction(
  async (_, id: string): Promise<void> => {
    if (typeof id === "string") await switchAccount(id)
    revalidatePath("/", "layout")
    redirect(HOME)
  },
  (error): never => {
    throw error
  },
)
