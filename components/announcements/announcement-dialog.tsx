"use client"

import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Announcement } from "#lib/domain/announcements/schema.ts"

/** A button that announces something, or changes what was announced. */
export function AnnouncementDialog({
  announcement,
  action,
  disabledReason,
}: {
  announcement?: Announcement
  action: FormAction
  disabledReason?: string | undefined
}) {
  const texts = words.announcements
  return (
    <DialogButton
      {...(announcement
        ? { size: "sm" as const, variant: "ghost" as const, "aria-label": texts.editOf(announcement.title) }
        : { variant: "primary" as const })}
      disabledReason={disabledReason}
      dialog={(close) => <Form {...(announcement && { announcement })} action={action} close={close} />}
    >
      {announcement ? texts.edit : texts.add}
    </DialogButton>
  )
}

function Form({
  announcement,
  action,
  close,
}: {
  announcement?: Announcement
  action: FormAction
  close: () => void
}) {
  const texts = words.announcements
  return (
    <FormDialog
      title={announcement ? texts.editTitle : texts.addTitle}
      submit={announcement ? texts.save : texts.announce}
      submitting={announcement ? texts.saving : texts.announcing}
      action={action}
      onDone={() => {
        toast.success(announcement ? texts.saved : texts.announced)
        close()
      }}
      wide
    >
      {(fields) => (
        <>
          <Field label={texts.title} error={fields.title}>
            <Input
              name="title"
              required
              maxLength={120}
              defaultValue={announcement?.title}
              placeholder={texts.titlePlaceholder}
              autoComplete="off"
            />
          </Field>
          <Field label={texts.text} error={fields.text}>
            <Textarea name="text" required maxLength={2_000} rows={5} defaultValue={announcement?.text} />
          </Field>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field label={texts.kind}>
              <NativeSelect name="kind" defaultValue={announcement?.kind ?? "news"}>
                {(["news", "important", "maintenance"] as const).map((kind) => (
                  <option key={kind} value={kind}>
                    {texts.kinds[kind]}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={texts.until} help={texts.untilHelp} error={fields.until} optional>
              <Input
                type="date"
                name="until"
                defaultValue={announcement?.until?.toISOString().slice(0, 10) ?? ""}
              />
            </Field>
          </div>
          <Field label={texts.url} help={texts.urlHelp} error={fields.url} optional>
            <Input
              name="url"
              inputMode="url"
              maxLength={500}
              defaultValue={announcement?.url ?? ""}
              placeholder="https://"
              autoComplete="off"
              autoCapitalize="none"
            />
          </Field>
        </>
      )}
    </FormDialog>
  )
}
