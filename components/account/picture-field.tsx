"use client"

import { type ChangeEvent, useRef } from "react"
import { toast } from "sonner"
import { Avatar } from "#components/ui/avatar.tsx"
import { Button } from "#components/ui/button.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { squarePicture } from "./square-picture.ts"

/** A person's picture, with another one or none in its place. Saved at once. */
export function PictureField({
  name,
  image,
  action,
}: {
  name: string
  image: string | null
  action: FormAction
}) {
  const { picture } = words.account
  const input = useRef<HTMLInputElement>(null)
  const [state, send, pending] = useSingleAction(async (before: FormState, form: FormData) => {
    const next = await orOffline(action(before, form), (error): FormState => ({ error }))
    if (!next.error && !next.fields) toast.success(form.has("picture") ? picture.saved : picture.removed)
    return next
  }, {})
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ""
    if (!file) return
    const form = new FormData()
    // What this browser cannot read is sent as it is: the server says what is wrong with it.
    form.set("picture", await squarePicture(file).catch(() => file), "picture")
    send(form)
  }
  return (
    <div className="grid gap-3">
      <FormError text={state.error ?? state.fields?.picture} />
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={name} image={image} className="size-14 text-16" />
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          onChange={choose}
          aria-label={picture.choose}
          tabIndex={-1}
          className="sr-only"
        />
        <Button loading={pending} onClick={() => input.current?.click()}>
          {image ? picture.change : picture.add}
        </Button>
        {image && (
          <Button variant="ghost" onClick={() => send(new FormData())}>
            {picture.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
