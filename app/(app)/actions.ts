"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction } from "#app/person-action.ts"
import { HOME } from "#lib/auth/home.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"

/** Works in another of the person's accounts from now on, or answers why not. An account that is not theirs changes nothing. */
export const chooseAccount = buttonAction(async (_, id: string): Promise<void> => {
  if (typeof id === "string") await switchAccount(id)
  revalidatePath("/", "layout")
  redirect(HOME)
})
