"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { makePass, PASS_SECONDS, passCookie } from "#lib/auth/page-pass.ts"
import { openPage, pagePasswordHash } from "#lib/domain/widgets/widgets.ts"
import { findPage } from "./find-page.ts"

/** Lets in whoever knows the password of a hosted page. */
export const enterPage = publicAction(
  async (name: string, _: FormState, form: FormData): Promise<FormState> => {
    const { host, widget } = await findPage(name)
    const password = form.get("password")
    const hash = await pagePasswordHash(widget)
    if (typeof password !== "string" || !hash || !(await openPage(widget, password)))
      return { fields: { password: words.hosted.wrongPassword } }
    const secure = host.canonicalUrl.startsWith("https:")
    const jar = await cookies()
    jar.set(passCookie(widget.id), makePass(widget.id, hash), {
      httpOnly: true,
      maxAge: PASS_SECONDS,
      path: "/",
      secure,
      // The page may stand in a frame of an allowed site, where each site has a jar of its own.
      ...(secure ? { sameSite: "none" as const, partitioned: true } : { sameSite: "lax" as const }),
    })
    redirect(`/chat/${encodeURIComponent(name)}`)
  },
  (): FormState => ({ error: words.refusals.too_many_requests }),
)
