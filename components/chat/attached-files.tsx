import { Paperclip } from "lucide-react"
import * as words from "#components/words/words.ts"
import type { ChatFile } from "./message.ts"

/** What was sent with a message: pictures to look at, everything as a file to save. */
export const AttachedFiles = ({ files }: { files: readonly ChatFile[] | undefined }) =>
  files?.length ? (
    <ul aria-label={words.chat.files} className="flex flex-wrap gap-1.5">
      {files.map(({ id, name, type, href }) => (
        <li key={id} className="min-w-0">
          <a
            href={href}
            download={name}
            className="grid max-w-60 gap-1.5 rounded-control border bg-background px-2 py-1 text-12 text-muted transition-colors hover:border-border-strong hover:text-text"
          >
            {type.startsWith("image/") && (
              // biome-ignore lint/performance/noImgElement: a visitor's picture, behind the session
              <img src={href} alt="" loading="lazy" className="max-h-40 w-full rounded-mark object-contain" />
            )}
            <span className="flex min-w-0 items-center gap-1.5">
              <Paperclip aria-hidden className="size-3.5 shrink-0" />
              <span className="truncate">{name || words.chat.file}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  ) : null
