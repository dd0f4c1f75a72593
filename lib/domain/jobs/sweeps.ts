import { compactStats, queueDigests, queueRollups } from "../analytics/analytics.ts"
import { forgetSessions, forgetTokens } from "../api-keys/api-keys.ts"
import { forgetAudit } from "../audit/audit.ts"
import { settleDue } from "../billing/billing.ts"
import { tellBudgets } from "../budgets/budgets.ts"
import { changeDuePlans, closeDueAccounts } from "../clients/clients.ts"
import { forgetImports } from "../contact-imports/contact-imports.ts"
import { abandonConversations } from "../conversations/conversations.ts"
import { checkDueDomains } from "../domains/domains.ts"
import { forgetEvents, forgetFollowers } from "../event-log/event-log.ts"
import { forgetRequests } from "../idempotency/idempotency.ts"
import { forgetLinks, forgetSignIns, sweepAttempts } from "../identity/identity.ts"
import { queueNoticeDigests } from "../inbox/inbox.ts"
import { syncDueSources } from "../knowledge/sources/sources.ts"
import { forgetUnanswered } from "../knowledge/teaching/teaching.ts"
import { returnReservations } from "../plans/plans.ts"
import { sumInstallDays } from "../platform/platform.ts"
import { queueRetention } from "../privacy/privacy.ts"
import { forgetChannelEvents } from "../pubsub/pubsub.ts"
import { forgetBuckets } from "../rate-limits/rate-limits.ts"
import { forgetFlowCounts } from "../releases/releases.ts"
import { embedLagging, reindexLagging } from "../retrieval/indexing/indexing.ts"
import { forgetExports } from "../takeout/takeout.ts"
import { forgetVisitorSessions } from "../visitors/visitors.ts"
import { tellWallets } from "../wallets/wallets.ts"
import { forgetDeliveries, wakeDeliveries } from "../webhooks/webhooks.ts"
import { forgetFailedJobs } from "./forget-failed-jobs.ts"

/** What is done for the whole install at its hours (cron, UTC), by whichever process comes first. */
export const SWEEPS: Record<string, { at: string; run: () => Promise<unknown> }> = {
  "forget-requests": { at: "17 * * * *", run: forgetRequests },
  "abandon-conversations": { at: "*/20 * * * *", run: abandonConversations },
  "change-plans": { at: "*/5 * * * *", run: changeDuePlans },
  "compact-stats": { at: "47 * * * *", run: compactStats },
  "queue-rollups": { at: "*/5 * * * *", run: queueRollups },
  "queue-digests": { at: "7 6 * * 1", run: () => queueDigests("week") },
  "queue-months": { at: "27 6 1 * *", run: () => queueDigests("month") },
  "queue-notice-digests": { at: "*/5 * * * *", run: queueNoticeDigests },
  "forget-flow-counts": { at: "12 4 * * *", run: forgetFlowCounts },
  "forget-unanswered": { at: "7 4 * * *", run: forgetUnanswered },
  "sync-due-sources": { at: "*/5 * * * *", run: syncDueSources },
  "forget-sessions": { at: "37 * * * *", run: forgetSessions },
  "forget-contact-imports": { at: "52 3 * * *", run: forgetImports },
  "forget-visitor-sessions": { at: "42 * * * *", run: forgetVisitorSessions },
  "embed-lagging": { at: "*/10 * * * *", run: embedLagging },
  "reindex-lagging": { at: "*/10 * * * *", run: reindexLagging },
  "forget-channel-events": { at: "*/10 * * * *", run: forgetChannelEvents },
  "forget-followers": { at: "* * * * *", run: forgetFollowers },
  "return-holds": { at: "* * * * *", run: returnReservations },
  "forget-buckets": { at: "*/10 * * * *", run: forgetBuckets },
  "forget-links": { at: "57 3 * * *", run: forgetLinks },
  "sweep-attempts": { at: "*/10 * * * *", run: sweepAttempts },
  "forget-sign-ins": { at: "7 3 * * *", run: forgetSignIns },
  "forget-tokens": { at: "17 3 * * *", run: forgetTokens },
  "forget-audit": { at: "29 3 * * *", run: forgetAudit },
  "forget-exports": { at: "23 * * * *", run: forgetExports },
  "settle-clients": { at: "*/5 * * * *", run: settleDue },
  "tell-budgets": { at: "*/5 * * * *", run: tellBudgets },
  "tell-wallets": { at: "*/5 * * * *", run: tellWallets },
  "check-domains": { at: "*/10 * * * *", run: checkDueDomains },
  "close-accounts": { at: "43 * * * *", run: closeDueAccounts },
  "forget-events": { at: "27 3 * * *", run: forgetEvents },
  "forget-failed-jobs": { at: "37 3 * * *", run: forgetFailedJobs },
  "wake-deliveries": { at: "*/10 * * * *", run: wakeDeliveries },
  "queue-retention": { at: "17 2 * * *", run: queueRetention },
  "sum-install-days": { at: "13 * * * *", run: sumInstallDays },
  "forget-deliveries": { at: "37 * * * *", run: forgetDeliveries },
}

export const crontab = (): string =>
  Object.entries(SWEEPS)
    .map(([name, { at }]) => `${at} ${name}`)
    .join("\n")
