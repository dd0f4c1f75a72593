"use client"

import { Download, GitMerge } from "lucide-react"
import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Hands out everything about a contact, leads to a merge, and erases them for good once their name is typed. */
export function ContactData({
  id,
  name,
  conversations,
  identities,
  erase,
  disabledReason,
}: {
  id: string
  name: string
  /** What goes with them. */
  conversations: number
  identities: number
  erase: () => Promise<string | undefined>
  disabledReason: string | undefined
}) {
  const router = useRouter()
  const { profile } = words.contacts
  const confirm = async () => {
    const failure = await orOffline(erase())
    if (failure) return failure
    toast.success(profile.erased)
    router.replace("/contacts")
    router.refresh()
    return undefined
  }
  return (
    <section className="grid gap-3 border-t pt-6" aria-labelledby="contact-data">
      <div>
        <h2 id="contact-data" className="font-medium text-14">
          {profile.data}
        </h2>
        <p className="text-13 text-muted">{profile.dataText}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <a
          href={`/api/contacts/${id}/export`}
          download
          title={profile.exportHelp}
          className={buttonStyle({})}
        >
          <Download aria-hidden />
          {profile.export}
        </a>
        {disabledReason ? (
          <>
            <Button disabledReason={disabledReason}>{profile.merge}</Button>
            <Button disabledReason={disabledReason}>{profile.erase}</Button>
          </>
        ) : (
          <>
            <ButtonLink href={`/contacts/${id}/merge`}>
              <GitMerge aria-hidden />
              {profile.merge}
            </ButtonLink>
            <ConfirmDialog
              title={profile.eraseTitle(name)}
              description={profile.eraseText(conversations, identities)}
              action={profile.erase}
              name={name}
              trigger={<Button className="text-danger">{profile.erase}</Button>}
              onConfirm={confirm}
            />
          </>
        )}
      </div>
    </section>
  )
}
