"use server"

import { revalidatePath } from "next/cache"
import { encode } from "uqr"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { DeviceQuestion } from "#components/security/ask-device.ts"
import type { SecurityState } from "#components/security/security-state.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import {
  addAuthenticator,
  addPasskey,
  askForOwnReset,
  askForProof,
  changePassword,
  endDevice,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  renewRecoveryCodes,
  signOutEverywhere,
  startAuthenticator,
  startPasskey,
} from "#lib/domain/identity/identity.ts"
import { answerIn, proofIn, textIn } from "./proof-in.ts"

const HERE = "/settings/security"
const here = async () => siteOf(await currentHost())

/** Mails the person a link to their first password. Answers with the reason where that fails. */
export const mailPasswordLink = buttonAction(async (ctx) => {
  await askForOwnReset(ctx, {})
})

/** Sets a new password; the session that asks stays. */
export const savePassword = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  await changePassword(ctx, {
    current: textIn(form, "current"),
    next: textIn(form, "next"),
    keep: ctx.session.id,
  })
  revalidatePath(HERE)
  return {}
})

/** Ends the person's other sessions; answers with how many, or with the reason where that fails. */
export const signOutElsewhere = personAction(
  async (ctx): Promise<number> => {
    const ended = await signOutEverywhere(ctx, { except: ctx.session.id })
    revalidatePath(HERE)
    return ended
  },
  (error, log): string => refusalOf(error, log).error ?? words.refusals.internal,
)

/** Signs one of the person's other browsers out. */
export const signOutDevice = buttonAction(async (ctx, id: string) => {
  await endDevice(ctx, { id: String(id) })
  revalidatePath(HERE)
})

/** What one of the person's passkeys is asked, to prove again who they are; the reason where that fails. */
export const askProof = personAction(
  async (ctx): Promise<DeviceQuestion | string> => askForProof(ctx, { site: await here() }),
  (error, log): DeviceQuestion | string => refusalOf(error, log).error ?? words.refusals.internal,
)

/** Begins to set up an app that shows codes: its secret and the pattern to scan. */
export const startApp = formAction(async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> => {
  const { secret, token, uri } = await startAuthenticator(ctx, { proof: proofIn(form), site: await here() })
  return { app: { secret, token, picture: patternOf(uri) } }
})

/** Turns the app on by its first code. */
export const addApp = formAction(async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> => {
  const { codes } = await addAuthenticator(ctx, { token: textIn(form, "token"), code: textIn(form, "code") })
  if (!codes) revalidatePath(HERE)
  return { codes }
})

/** Turns the app off. */
export const removeApp = formAction(async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> => {
  await removeAuthenticator(ctx, { proof: proofIn(form), site: await here() })
  revalidatePath(HERE)
  return {}
})

/** What the browser makes a passkey with. */
export const startKey = formAction(async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> => {
  return { device: await startPasskey(ctx, { proof: proofIn(form), site: await here() }) }
})

/** Keeps the passkey that the device has made. */
export const addKey = formAction(async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> => {
  const name = textIn(form, "name")
  const { codes } = await addPasskey(ctx, { answer: answerIn(form, "answer"), name, site: await here() })
  if (!codes) revalidatePath(HERE)
  return { codes, values: { name } }
})

/** Takes a passkey away. */
export const removeKey = formAction(
  async (ctx, id: string, _: SecurityState, form: FormData): Promise<SecurityState> => {
    await removePasskey(ctx, { id: String(id), proof: proofIn(form), site: await here() })
    revalidatePath(HERE)
    return {}
  },
)

/** Calls a passkey something else. */
export const renameKey = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await renamePasskey(ctx, { id: String(id), name: textIn(form, "name") })
    revalidatePath(HERE)
    return { values: { name: textIn(form, "name") } }
  },
)

/** Ten other recovery codes. */
export const renewCodes = formAction(
  async (ctx, _: SecurityState, form: FormData): Promise<SecurityState> =>
    renewRecoveryCodes(ctx, { proof: proofIn(form), site: await here() }),
)

/** The square pattern of a text as one path, a unit a dot, with the light margin that cameras need. */
function patternOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 4 })
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: dots.join(""), size }
}
