import { ButtonLink } from "#components/ui/button-link.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { TemplateOffer } from "#lib/domain/bot-templates/schema.ts"

/** Above the settings of a bot: which template it is of, and whether that has something new for it. */
export function TemplateNotice({ botId, offer }: { botId: string; offer: TemplateOffer }) {
  const texts = words.botTemplates.offer
  const { latest, version, differences, template } = offer
  const isNews = latest > version || differences.length > 0
  return (
    <section
      aria-label={texts.title}
      className={cn(
        "mb-8 flex flex-wrap items-center justify-between gap-3 rounded-panel border p-4",
        isNews && "border-accent-border bg-accent-soft",
      )}
    >
      <div className="grid min-w-0 gap-0.5">
        <p className="font-medium text-13">
          {latest > version ? texts.update : differences.length > 0 ? texts.different : texts.title}
        </p>
        <p className="text-12 text-muted">{texts.madeFrom(template.name, version)}</p>
      </div>
      <ButtonLink href={`/bots/${botId}/settings/template`} variant={isNews ? "primary" : "secondary"}>
        {latest > version ? texts.see : texts.details}
      </ButtonLink>
    </section>
  )
}
