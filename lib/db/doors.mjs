// The whole list of who passes the wall between accounts, and what for. `npm run check` refuses any other file, and
// a test one that is listed and does not (docs/decisions/025-database-roles.md).

/** Files that see every account, through lib/db/system.ts. */
export const system = {
  "lib/api/health.ts": "whether the database answers",
  "lib/domain/accounts/create-customer.ts": "sign-up and the command line make accounts",
  "lib/domain/accounts/create-partner.ts": "the command line makes agencies",
  "lib/domain/accounts/ensure-platform.ts": "the first start makes the platform",
  "lib/domain/accounts/facts.ts": "what a caller may do, with plan and agency",
  "lib/domain/accounts/page-of-partners.ts": "the platform's own agencies",
  "lib/domain/analytics/compact-stats.ts": "sweep",
  "lib/domain/analytics/digest/mail-digest.ts": "people belong to realms",
  "lib/domain/analytics/digest/queue-digests.ts": "sweep",
  "lib/domain/analytics/rollup/queue-rollups.ts": "sweep",
  "lib/domain/audit/forget-audit.ts": "sweep",
  "lib/domain/branding/find-host.ts": "which agency a host name belongs to",
  "lib/domain/branding/home-of.ts": "the host that links into a realm lead to",
  "lib/domain/branding/read-logo.ts": "logos are public",
  "lib/domain/push/send-push.ts": "people belong to realms",
  "lib/domain/push/subscriptions.ts": "people belong to realms",
  "lib/domain/pubsub/forget-events.ts": "sweep",
  "lib/domain/chat/answer/recover.ts": "closes answers of processes that died",
  "lib/domain/clients/as-client.ts": "an agency's own client",
  "lib/domain/clients/page-of-clients.ts": "an agency's own clients with their use",
  "lib/domain/clients/delete-client.ts": "removes a deleted client for good",
  "lib/domain/clients/crud.ts": "an agency's own clients",
  "lib/domain/contact-imports/forget-imports.ts": "sweep",
  "lib/domain/clients/close-due.ts": "sweep",
  "lib/domain/closing/mail-owners.ts": "people belong to realms",
  "lib/domain/conversations/abandon-conversations.ts": "sweep",
  "lib/domain/conversations/search-messages.ts":
    "an index for words, which row policies keep from being used; its results are read behind them",
  "lib/domain/demo/demo-sign-ins.ts": "the demo",
  "lib/domain/demo/remove-demo.ts": "the demo",
  "lib/domain/demo/seed-demo.ts": "the demo",
  "lib/domain/event-log/forget-events.ts": "sweep",
  "lib/domain/event-log/forget-followers.ts": "sweep",
  "lib/domain/retrieval/indexing/embed-lagging.ts": "finds datasets whose vectors are behind",
  "lib/domain/retrieval/indexing/reindex-lagging.ts": "finds datasets whose index an earlier analyser made",
  "lib/domain/idempotency/idempotency.ts": "sweep",
  "lib/domain/identity/accept-invitation.ts": "an invitation names its account",
  "lib/domain/identity/ask-for-reset.ts": "a lost password, before anybody is known",
  "lib/domain/identity/assert-open.ts": "sign-in, before anybody is known",
  "lib/domain/identity/attempts.ts": "sign-in, before anybody is known",
  "lib/domain/identity/authenticator.ts": "people belong to realms",
  "lib/domain/identity/change-email.ts": "a link names its person",
  "lib/domain/identity/change-profile.ts": "people belong to realms",
  "lib/domain/identity/check-passkey.ts": "sign-in, before anybody is known",
  "lib/domain/identity/create-user.ts": "people belong to realms",
  "lib/domain/identity/forget-links.ts": "sweep",
  "lib/domain/identity/has-administrator.ts": "the first start, before anybody is known",
  "lib/domain/identity/invite.ts": "people belong to realms",
  "lib/domain/identity/list-devices.ts": "people belong to realms",
  "lib/domain/identity/list-people.ts": "people belong to realms",
  "lib/domain/identity/mail-security.ts": "people belong to realms",
  "lib/domain/identity/members.ts": "people belong to realms",
  "lib/domain/identity/member-reset.ts": "people belong to realms",
  "lib/domain/identity/note-refusal.ts": "sign-in, before anybody is known",
  "lib/domain/identity/passkeys.ts": "people belong to realms",
  "lib/domain/identity/picture.ts": "people belong to realms",
  "lib/domain/identity/person-of.ts": "people belong to realms",
  "lib/domain/identity/second-step.ts": "sign-in, before anybody is known",
  "lib/domain/identity/reset-password.ts": "a link names its person",
  "lib/domain/identity/forget-sign-ins.ts": "sweep",
  "lib/domain/identity/sessions.ts": "sign-in, before anybody is known",
  "lib/domain/identity/sign-in.ts": "sign-in, before anybody is known",
  "lib/domain/identity/sign-up.ts": "sign-up, before anybody is known",
  "lib/domain/inbox/mail-digest.ts": "sweep; people belong to realms",
  "lib/domain/jobs/forget-failed-jobs.ts": "sweep",
  "lib/domain/jobs/when-no-backup.ts": "one lock for the stored files of every account",
  "lib/domain/knowledge/teaching/forget-unanswered.ts": "sweep",
  "lib/domain/plans/return-reservations.ts": "gives back tokens of processes that died",
  "lib/domain/rate-limits/bucket.ts": "rates are counted before anybody is known",
  "lib/domain/rate-limits/rate-limits.ts": "sweep",
  "lib/domain/rights/held-rights.ts": "whether callers of every account may still do what they do",
  "lib/domain/privacy/notice.ts": "the privacy notice of a host is public",
  "lib/domain/privacy/queue-retention.ts": "sweep",
  "lib/domain/knowledge/sources/sync-due-sources.ts": "queues the sites that are due in every account",
  "lib/domain/api-keys/find-caller.ts": "a key names its account",
  "lib/domain/api-keys/find-public-bot.ts": "a public bot names its account",
  "lib/domain/api-keys/find-session-caller.ts": "a session names its account",
  "lib/domain/api-keys/forget-tokens.ts": "sweep",
  "lib/domain/api-keys/names-of.ts": "an agency's own clients",
  "lib/domain/analytics/days-used.ts": "an agency's use with that of its clients",
  "lib/domain/takeout/forget-exports.ts": "sweep",
  "lib/domain/visitors/find-visit.ts": "a visitor's session names its account",
  "lib/domain/visitors/forget-sessions.ts": "sweep",
  "lib/domain/widgets/find-slug.ts": "names of hosted pages are unique among the accounts of a realm",
  "lib/domain/widgets/find-widget.ts": "a page names a bot, and the bot its account",
  "lib/domain/webhooks/relay-events.ts": "events of every account become deliveries",
  "lib/domain/webhooks/sweep-deliveries.ts": "sweep",
  "scripts/cli/create-agency.ts": "the command line",
  "scripts/cli/create-client.ts": "the command line",
  "scripts/cli/find-person.ts": "the command line",
}

/** Files that see the rows of an agency's clients in "Account", through lib/db/partner.ts. */
export const partner = {
  "lib/domain/clients/delete-client.ts": "an agency deletes a client",
  "lib/domain/clients/crud.ts": "an agency makes, changes and suspends a client",
}

/** Files that connect as the tables' owner, through lib/db/owner.ts. */
export const owner = {
  "lib/db/check-secret.ts": "notes which secret the install has",
  "lib/db/vector-index.ts": "only an owner makes indexes",
  "lib/domain/backup/make-backup.ts": "backups hold the rows of everybody",
  "lib/domain/backup/restore-backup.ts": "a restore makes the tables anew",
  "scripts/doctor/look-at-database.ts": "looks at the database and changes nothing",
  "scripts/steps/prepare-upgrade.ts": "finds out whether there is anything to back up",
}

/** Files that make indexes, through lib/db/vector-index.ts. */
export const vectorIndex = {
  "lib/domain/retrieval/indexing/embed-lagging.ts": "drops the indexes of sets that are gone",
  "lib/domain/retrieval/indexing/index-vectors.ts": "makes the index of a large set",
}

/** Files that know where a role logs in, through lib/db/roles/role-address.ts. */
export const addresses = {
  "lib/db/listen.ts": "listens as the application",
  "lib/db/owner.ts": "the owner's connection",
  "lib/db/pools.ts": "the pools",
  "lib/db/queue-pool.ts": "the job queue works as the system",
  "lib/db/roles/check-role.ts": "finds out what a role may do",
  "lib/db/roles/ensure-roles.ts": "makes the roles",
  "lib/db/roles/may-not-make-roles.ts": "names the settings",
}

/** Files that open the job queue, whose tables no account's wall divides. */
export const queue = {
  "lib/db/migrate/migrate.ts": "the queue's tables",
  "lib/domain/jobs/jobs.ts": "runs the jobs",
  "lib/domain/jobs/worker-heartbeat.ts": "frees the jobs of processes that died",
}
