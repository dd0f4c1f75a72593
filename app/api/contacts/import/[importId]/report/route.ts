import { textStream } from "#lib/api/text-stream.ts"
import { importReportCsv } from "#lib/api/web/import-report.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { importReport } from "#lib/domain/contact-imports/contact-imports.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { download, signedOut } from "../../../download.ts"

/** Every row of an imported file with what became of it, as a table. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }) {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  try {
    await rateLimit("person", ctx.user.id)
    const report = await importReport(ctx, { id: (await params).importId })
    return download(
      textStream(importReportCsv(report)),
      `import-${report.of.createdAt.toISOString().slice(0, 10)}.csv`,
    )
  } catch (error) {
    return refuse(error, ctx.log)
  }
}
