"use client"

import { Bookmark, Ellipsis, House, Lock } from "lucide-react"
import dynamic from "next/dynamic"
import Link from "next/link"
import { type ReactNode, useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import * as words from "#components/words/words.ts"
import type { SavedView } from "#lib/domain/inbox/schema.ts"

const ViewDialog = dynamic(() => import("./view-dialog.tsx").then(({ ViewDialog }) => ViewDialog))

export interface ViewActions {
  save: FormAction
  rename: (id: string, state: FormState, form: FormData) => Promise<FormState>
  share: (id: string, isShared: boolean) => Promise<string | undefined>
  remove: (id: string) => Promise<string | undefined>
  choose: (id: string | null) => Promise<string | undefined>
}

/** A view with the address of its list, and whether that is the one that is shown. */
export type ShownView = SavedView & { href: string; isCurrent: boolean }

/** The views that a reader sees as tabs above the list, and what they may do with the one that is shown. */
export function SavedViews({
  views,
  all,
  filters,
  actions,
  mayShare,
}: {
  views: ShownView[]
  /** The list without filters. */
  all: { href: string; isCurrent: boolean }
  /** The filters that are on, where they can be saved: they are no view's. */
  filters: string | undefined
  actions: ViewActions
  mayShare: boolean
}) {
  const texts = words.conversations.views
  const [saving, setSaving] = useState(false)
  const current = views.find(({ isCurrent }) => isCurrent)
  if (!views.length && !filters) return null
  return (
    <div className="-mb-1 flex items-center gap-1 border-b">
      {views.length > 0 && (
        <nav
          aria-label={texts.label}
          className="-mx-1 flex min-w-0 gap-1 overflow-x-auto [scrollbar-width:none]"
        >
          <Tab href={all.href} isCurrent={all.isCurrent}>
            {texts.all}
          </Tab>
          {views.map((view) => (
            <Tab key={view.id} {...view}>
              {view.name}
              {view.isDefault && <House aria-label={texts.isDefault} className="size-3 text-muted" />}
              {!view.isShared && <Lock aria-label={texts.isOwn} className="size-3 text-muted" />}
            </Tab>
          ))}
        </nav>
      )}
      {current && <ViewMenu key={current.id} view={current} actions={actions} mayShare={mayShare} />}
      {filters && (
        <Button
          size="sm"
          variant="ghost"
          className="shrink-0"
          onClick={() => setSaving(true)}
          aria-haspopup="dialog"
        >
          <Bookmark aria-hidden />
          {texts.save}
        </Button>
      )}
      <Dialog open={saving} onOpenChange={setSaving}>
        {saving && filters && (
          <ViewDialog
            action={actions.save}
            filters={filters}
            mayShare={mayShare}
            onDone={() => setSaving(false)}
          />
        )}
      </Dialog>
    </div>
  )
}

const Tab = ({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) => (
  <Link
    href={href}
    scroll={false}
    aria-current={isCurrent ? "page" : undefined}
    className={cn(
      "relative flex h-9 shrink-0 items-center gap-1.5 rounded-control px-2 text-13 text-muted transition-colors focus-visible:-outline-offset-2 hover:text-text",
      "aria-[current=page]:font-medium aria-[current=page]:text-text aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-2 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent-text",
    )}
  >
    {children}
  </Link>
)

function ViewMenu({
  view: { id, name, isShared, isDefault },
  actions,
  mayShare,
}: {
  view: ShownView
  actions: ViewActions
  mayShare: boolean
}) {
  const texts = words.conversations.views
  const [open, setOpen] = useState<"rename" | "remove">()
  const close = () => setOpen(undefined)
  const choose = async () => {
    const refused = await orOffline(actions.choose(isDefault ? null : id))
    if (refused) toast.error(refused)
    else toast.success(isDefault ? texts.defaultAll : texts.defaultNow(name))
  }
  const mayChange = mayShare || !isShared
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton size="sm" label={texts.menu(name)}>
            <Ellipsis />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          <DropdownMenuItem onSelect={choose}>
            {isDefault ? texts.noDefault : texts.makeDefault}
          </DropdownMenuItem>
          {mayChange && (
            <>
              <DropdownMenuItem onSelect={() => setOpen("rename")}>{texts.rename}</DropdownMenuItem>
              {mayShare && (
                <DropdownMenuItem onSelect={() => void tellRefusal(actions.share(id, !isShared))}>
                  {isShared ? texts.makeOwn : texts.makeShared}
                </DropdownMenuItem>
              )}
              <DropdownMenuSeparator />
              <DropdownMenuItem danger onSelect={() => setOpen("remove")}>
                {texts.remove}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open === "rename"} onOpenChange={close}>
        {open === "rename" && (
          <ViewDialog action={actions.rename.bind(null, id)} name={name} onDone={close} />
        )}
      </Dialog>
      <ConfirmDialog
        open={open === "remove"}
        onOpenChange={close}
        title={texts.removeTitle(name)}
        description={isShared ? texts.removeShared : texts.removeOwn}
        action={texts.remove}
        onConfirm={async () => {
          const refused = await orOffline(actions.remove(id))
          if (!refused) toast.success(texts.removed(name))
          return refused
        }}
      />
    </>
  )
}
