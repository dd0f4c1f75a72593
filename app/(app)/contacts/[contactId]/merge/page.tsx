import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { contactName } from "#components/contacts/contact-name.ts"
import { MergeForm } from "#components/contacts/merge-form.tsx"
import { MergeSearch } from "#components/contacts/merge-search.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { type Context, may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getContact, pageOfContacts, previewMerge } from "#lib/domain/contacts/contacts.ts"
import type { ContactDetails, ListedContact } from "#lib/domain/contacts/schema.ts"
import { merge } from "../../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.contacts.merge.title
  },
}

type Props = {
  params: Promise<{ contactId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MergePage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  if (!may(ctx.principal, "contacts.write")) notFound()
  const { contactId } = await params
  const contact = await getContact(ctx, { id: contactId }).catch(nullIfNotFound)
  if (!contact) notFound()
  const { with: other, search } = await searchParams
  const address = `/contacts/${contact.id}/merge`
  if (contact.id !== contactId.toLowerCase()) redirect(address)
  const ways = typeof other === "string" ? await waysOf(ctx, contact.id, other) : null
  const wanted = typeof search === "string" && search.trim() ? search.trim().slice(0, 200) : undefined
  return (
    <Page
      title={words.contacts.merge.title}
      purpose={words.contacts.merge.purpose}
      action={
        <ButtonLink href={`/contacts/${contact.id}`} variant="ghost">
          {words.contacts.merge.back(contactName(contact))}
        </ButtonLink>
      }
    >
      {ways ? (
        <MergeForm ways={ways} merge={merge} back={address} />
      ) : (
        <MergeSearch id={contact.id} search={wanted} found={await othersLike(ctx, contact, wanted)} />
      )}
    </Page>
  )
}

/** Both ways round; null where there is no such pair. */
async function waysOf(ctx: Context, a: string, b: string) {
  const way = async (keptId: string, mergedId: string) => ({
    keptId,
    mergedId,
    preview: await previewMerge(ctx, { keptId, mergedId }),
  })
  const first = await way(a, b).catch(() => null)
  if (!first) return null
  return [first, await way(first.preview.merged.id, a)] as [typeof first, typeof first]
}

const SHOWN = 20

/** Who matches a search; without one, who has the same address, phone or name. */
async function othersLike(
  ctx: Context,
  { id, email, phone, name }: ContactDetails,
  search: string | undefined,
): Promise<ListedContact[]> {
  const searches = search ? [search] : [email, phone, name].flatMap((text) => text ?? [])
  const pages = await Promise.all(
    searches.map((each) => pageOfContacts(ctx, { filter: { search: each.slice(0, 200) }, take: SHOWN })),
  )
  const found = pages.flatMap(({ contacts }) => contacts).filter((contact) => contact.id !== id)
  return [...new Map(found.map((contact) => [contact.id, contact])).values()].slice(0, SHOWN)
}
