"use client"

import { Dialog as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { CloseButton } from "./close-button.tsx"
import { cn } from "./cn.ts"
import { returnFocus } from "./return-focus.ts"

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

/** A question or a short form over the page. Actions go into `footer`, the main one last. */
export function DialogContent({
  title,
  description,
  footer,
  className,
  children,
}: {
  title: ReactNode
  description?: ReactNode | undefined
  footer?: ReactNode
  className?: string
  children?: ReactNode
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 grid animate-appear-now place-items-start overflow-y-auto bg-scrim px-4 py-[10vh] closed:animate-leave sm:justify-items-center">
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          onCloseAutoFocus={returnFocus}
          className={cn(
            "relative w-full max-w-120 animate-enter rounded-panel bg-raised shadow-float outline-none closed:animate-leave",
            className,
          )}
        >
          <div className="grid gap-1 px-5 pt-4 pr-12">
            <Radix.Title className="font-semibold text-16">{title}</Radix.Title>
            {description && (
              <Radix.Description className="text-13 text-muted">{description}</Radix.Description>
            )}
          </div>
          {children && <div className="px-5 pt-4">{children}</div>}
          {footer ? (
            <div className="mt-5 flex justify-end gap-2 border-t px-5 py-3">{footer}</div>
          ) : (
            <div className="h-5" />
          )}
          <Radix.Close asChild>
            <CloseButton className="absolute top-3 right-3" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Overlay>
    </Radix.Portal>
  )
}
