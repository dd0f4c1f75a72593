"use client"

import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { useSetting } from "../use-draft.ts"
import { smallPicture } from "./small-picture.ts"

/** The picture of a bot. It is made small here, so that whatever is chosen fits. */
export function AvatarSetting() {
  const { value, set, error, disabled } = useSetting<string | null>("avatar")
  const [fault, setFault] = useState<string>()
  const { avatar } = words.widget
  const choose = async (file: File | undefined) => {
    if (!file) return
    const made = await smallPicture(file)
    setFault("fault" in made ? avatar[made.fault] : undefined)
    if ("address" in made) set(made.address)
  }
  return (
    <div className="grid gap-2">
      <Field label={avatar.label} help={avatar.help} error={fault ?? error}>
        <div className="flex items-center gap-3">
          {value && (
            <picture className="contents">
              <img src={value} alt="" width={40} height={40} className="size-10 rounded-full object-cover" />
            </picture>
          )}
          <Input
            type="file"
            accept="image/png,image/jpeg,image/webp"
            disabled={disabled}
            onChange={(event) => choose(event.target.files?.[0])}
            className="h-auto min-w-0 py-1.5 text-13 file:mr-3 file:font-medium"
          />
        </div>
      </Field>
      {value && !disabled && (
        <div>
          <Button size="sm" variant="ghost" className="-ml-2" onClick={() => set(null)}>
            {avatar.remove}
          </Button>
        </div>
      )}
    </div>
  )
}
