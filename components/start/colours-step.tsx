"use client"

import { ColourSetting } from "#components/channels/fields/colour-setting.tsx"
import { Preview } from "#components/channels/preview/preview.tsx"
import { DraftProvider } from "#components/channels/use-draft.ts"
import { useSettingsDraft } from "#components/channels/use-settings-draft.ts"
import { Button } from "#components/ui/button.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { ResolvedSettings } from "#lib/domain/widgets/widgets.ts"
import { type GoTo, useGo } from "./use-go.ts"

/** The colour of the chat beside the chat itself; those of the site that was read are offered. */
export function ColoursStep({
  action,
  settings,
  brand,
  found,
  preview,
  go,
}: {
  action: FormAction
  settings: ResolvedSettings
  brand: string
  /** Colours of the website, as "#rrggbb". */
  found: string[]
  preview: string
  go: GoTo
}) {
  const { going, goOn } = useGo(go)
  const leave = () => goOn("site")
  const { draft, changes, form, changed, saving, error } = useSettingsDraft(action, {
    stored: settings,
    disabled: false,
    onSaved: leave,
  })
  const { colours, next, moving } = words.start
  const pending = saving || going
  return (
    <DraftProvider value={draft}>
      <div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <form {...form} className="grid content-start gap-5">
          <FormError text={error} />
          {found.length > 0 ? (
            <fieldset className="grid gap-2">
              <legend className="mb-2 font-medium text-13">{colours.found}</legend>
              <div className="flex flex-wrap gap-2">
                {found.map((colour) => (
                  <button
                    key={colour}
                    type="button"
                    aria-label={colours.use(colour)}
                    aria-pressed={draft.settings.accent === colour}
                    onClick={() => draft.change("accent", colour)}
                    className="flex h-9 items-center gap-2 rounded-control border border-border-strong bg-raised pr-3 pl-1.5 font-mono text-12 transition-colors hover:bg-hover aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent"
                  >
                    <span
                      aria-hidden
                      className="size-6 rounded-mark border"
                      style={{ backgroundColor: colour }}
                    />
                    {colour}
                  </button>
                ))}
              </div>
            </fieldset>
          ) : (
            <p className="text-13 text-muted">{colours.unknown}</p>
          )}
          <ColourSetting brand={brand} />
          <div className="flex justify-end">
            {changed ? (
              <Button type="submit" variant="primary" loading={pending}>
                {pending ? moving : next}
              </Button>
            ) : (
              <Button variant="primary" loading={pending} onClick={leave}>
                {pending ? moving : next}
              </Button>
            )}
          </div>
        </form>
        <Preview address={preview} changes={changes} />
      </div>
    </DraftProvider>
  )
}
