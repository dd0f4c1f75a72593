"use client"

import { CircleAlert, RotateCw } from "lucide-react"
import { CloseButton } from "#components/ui/close-button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Progress } from "#components/ui/progress.tsx"
import * as words from "#components/words/words.ts"
import type { Upload } from "./use-uploads.ts"

/** Files that are being sent, and files that were refused with the reason. */
export function UploadList({
  uploads,
  onRetry,
  onDismiss,
}: {
  uploads: Upload[]
  onRetry: (upload: Upload) => void
  onDismiss: (key: number) => void
}) {
  const knowledge = words.knowledge
  if (uploads.length === 0) return null
  return (
    <ul aria-label={knowledge.uploads} className="grid gap-2">
      {uploads.map((upload) => (
        <li key={upload.key} className="flex items-center gap-2 rounded-control border px-3 py-2">
          {upload.reason ? (
            <>
              <CircleAlert aria-hidden className="size-4 shrink-0 text-danger" />
              <div role="alert" className="min-w-0 flex-1">
                <p className="truncate font-medium text-13">{upload.file.name}</p>
                <p className="text-12 text-danger">{upload.reason}</p>
              </div>
              <IconButton
                size="sm"
                label={knowledge.tryAgain(upload.file.name)}
                onClick={() => onRetry(upload)}
              >
                <RotateCw />
              </IconButton>
              <CloseButton
                aria-label={knowledge.dismiss(upload.file.name)}
                onClick={() => onDismiss(upload.key)}
              />
            </>
          ) : (
            <Progress
              label={upload.file.name}
              detail={
                upload.share < 1 ? knowledge.sending(Math.round(upload.share * 100)) : knowledge.storing
              }
              value={upload.share}
              className="min-w-0 flex-1"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
