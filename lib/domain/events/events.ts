import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { Scope } from "../../db/transaction.ts"
import type { Sql, Statement } from "../../db/wire/wire.ts"

/** Ids of what an event is about; a reached limit is named by metric, period and the limit itself, a role by both ends. */
export type Subject = Partial<
  Record<
    | "tokenId"
    | "sessionId"
    | "clientId"
    | "botId"
    | "conversationId"
    | "messageId"
    | "sourceId"
    | "datasetId"
    | "recordId"
    | "fileId"
    | "userId"
    | "teamId"
    | "noteId"
    | "invitationId"
    | "contactId"
    | "mergedContactId"
    | "importId"
    | "webhookId"
    | "invoiceId"
    | "planId"
    | "templateId"
    | "releaseId"
    | "secretId"
    | "domainId"
    | "metric"
    | "period"
    | "limit"
    | "reason"
    | "from"
    | "to",
    string
  >
>

/**
 * Facts that the audit log tells as well (lib/domain/audit): what people and keys change about who may do what, and what
 * cannot be undone. Each is written with its event, in the transaction of what it tells.
 */
const AUDITED: ReadonlySet<string> = new Set([
  ...["team.created", "team.updated", "team.deleted"],
  ...["member.role_changed", "member.removed", "member.left"],
  ...["invitation.created", "invitation.renewed", "invitation.withdrawn", "password.reset_link"],
  ...["token.created", "token.updated", "token.revoked"],
  ...["webhook.created", "webhook.updated", "webhook.disabled", "webhook.enabled", "webhook.rotated"],
  ...["webhook.deleted", "bot.created", "bot.deleted", "dataset.deleted", "widget.secret_rotated"],
  ...["flow.created", "flow.deleted", "release.deployed"],
  ...["secret.created", "secret.updated", "secret.replaced", "secret.revoked", "secret.deleted"],
  ...["template.created", "template.updated", "template.published", "template.retired", "template.restored"],
  ...["template.used", "template.taken_over"],
  ...["announcement.created", "announcement.updated", "announcement.ended", "announcement.deleted"],
  ...["contact.deleted", "contact.exported", "contact.merged", "contacts.imported", "conversations.exported"],
  ...["conversation.assigned", "conversation.taken_over", "conversation.handed_back"],
  ...["account.renamed", "account.privacy_changed"],
  ...["account.exported", "account.closing", "account.kept", "audit.exported", "brand.updated"],
  ...["client.created", "client.updated", "client.suspended", "client.resumed", "client.deleted"],
  ...["client.closing", "client.kept"],
  ...[
    "domain.added",
    "domain.verified",
    "domain.updated",
    "domain.failed",
    "domain.released",
    "mail.updated",
    "sign_in.updated",
    "provider_key.saved",
    "provider_key.removed",
    "wallet.booked",
    "wallet.started",
    "wallet.stopped",
    "markup.set",
  ],
  ...["client.paused", "client.exempted", "client.charged", "billing.updated"],
  ...["billing.connected", "billing.disconnected"],
  ...["invoice.issued", "invoice.paid", "invoice.reopened", "invoice.voided", "invoice.postponed"],
  ...["client.plan_changed", "client.plan_planned", "client.plan_kept", "account.plan_changed"],
  ...[
    "plan.created",
    "plan.updated",
    "plan.archived",
    "plan.restored",
    "plan.deleted",
    "plan.default_chosen",
    "price.set",
    "price.removed",
    "rate.set",
  ],
])

/**
 * Records a fact in the caller's transaction; reactions (webhooks, mails) read it later. `name`: what the audit log calls
 * the thing, which may be gone by the time that somebody reads it, or that and what else the log alone is told.
 */
export async function recordEvent(
  ctx: Scope,
  type: string,
  subject: Subject,
  told?: string | { name?: string; between: Pick<Subject, "from" | "to"> },
): Promise<void> {
  const { name, between } = typeof told === "object" ? told : { name: told, between: {} }
  const { kind, id } = ctx.principal
  const data = { type, actorKind: kind, actorId: id, subject: about(ctx, subject) }
  await ctx.db.event.createMany({ data: [data] })
  if (AUDITED.has(type))
    await ctx.db.auditEntry.createMany({ data: [entryOf(ctx, type, { ...subject, ...between }, name)] })
}

function entryOf({ principal, from }: Context, action: string, subject: Subject, name?: string) {
  const { kind, id, name: actorName = null, actingFor: actingForId = null } = principal
  const where = { network: from?.network ?? null, agent: from?.agent?.slice(0, 400) ?? null }
  return {
    action,
    actorKind: kind,
    actorId: id,
    actorName,
    actingForId,
    ...where,
    subject,
    name: name ?? null,
  }
}

/** The same as two statements, for a transaction of the system. */
export const auditedStatements = (
  ctx: Context,
  type: string,
  subject: Subject,
  name?: string,
): Statement[] => [eventStatement(ctx, type, subject), auditStatement(ctx, type, subject, name)]

/** The entry of the log alone, for what is no event of the account. */
export function auditStatement(ctx: Context, type: string, subject: Subject, name?: string): Statement {
  const entry = entryOf(ctx, type, subject, name)
  return {
    text: `insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", "actingForId", network, agent, subject, name)
      values ($1::uuid, $2, $3, $4, $5, $6::uuid, $7, $8, $9::jsonb, $10)`,
    values: [
      ...[ctx.account.id, type, entry.actorKind, entry.actorId, entry.actorName, entry.actingForId],
      ...[entry.network, entry.agent, JSON.stringify(subject), entry.name],
    ],
  }
}

/** The subject, and whose the actor is where it is not this account's own (run-as, an agency at work in a client's account). */
const about = ({ principal: { actingFor } }: Context, subject: Subject) =>
  actingFor ? { ...subject, actorAccountId: actingFor } : subject

/** A fact as the values of one row: id, type, actor kind, actor id, subject. For statements that insert it themselves. */
export const eventValues = (ctx: Context, type: string, subject: Subject) =>
  [newId(), type, ctx.principal.kind, ctx.principal.id, JSON.stringify(about(ctx, subject))] as const

const INSERT = `insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject) values ($1, $2, $3, $4, $5, $6::jsonb)`

/** Records a fact, for a batch or a transaction on a bare connection. */
export const eventStatement = (ctx: Context, type: string, subject: Subject): Statement => ({
  text: INSERT,
  values: [ctx.account.id, ...eventValues(ctx, type, subject)],
})

const ONCE = `insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject) select $1, $2, $3, $4, $5, $6::jsonb
  where not exists (select 1 from "Event" where "accountId" = $1 and type = $3 and subject = $6::jsonb)`

/** Records a fact unless the very same has been recorded before, by whatever process. */
export async function insertEventOnce(ctx: Context, sql: Sql, type: string, subject: Subject): Promise<void> {
  const values = eventValues(ctx, type, subject)
  const lock = `${ctx.account.id}:${type}:${values[4]}`
  await sql.query({ text: "select pg_advisory_xact_lock(hashtextextended($1, 0))", values: [lock] })
  await sql.query({ text: ONCE, values: [ctx.account.id, ...values] })
}
