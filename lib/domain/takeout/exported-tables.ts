/** A table that goes into the archive of an account, as a file of one JSON object a row. */
export interface Exported {
  table: string
  /** Columns that stay here: secrets, and what only this install can read. */
  omit?: string[]
  /** Which rows; those that are deleted already never go. */
  where?: string
}

const LIVE = `t."deletedAt" is null`
const of = (table: string, column: string) =>
  `exists (select from "${table}" o where o."accountId" = t."accountId" and o.id = t."${column}" and o."deletedAt" is null)`

export const EXPORTED: readonly Exported[] = [
  { table: "Brand" },
  { table: "Bot", where: LIVE },
  { table: "Dataset", where: LIVE },
  { table: "Source", where: LIVE },
  { table: "SourcePage" },
  { table: "Record", where: of("Dataset", "datasetId") },
  { table: "File", omit: ["storageKey", "sha256"], where: LIVE },
  { table: "Conversation", where: LIVE },
  { table: "ConversationNote" },
  {
    table: "Message",
    omit: ["held", "heldCost", "leaseUntil", "costNoted", "costSubject"],
    where: of("Conversation", "conversationId"),
  },
  { table: "Rating" },
  { table: "SavedView" },
  { table: "SavedReply" },
  { table: "Contact" },
  { table: "ContactIdentity" },
  { table: "ContactImport", omit: ["hash"] },
  { table: "UnansweredQuestion" },
  { table: "Flow" },
  { table: "Release" },
  { table: "BotTemplate" },
  { table: "BotTemplateVersion" },
  { table: "BotOfTemplate" },
  { table: "TestQuestion" },
  { table: "TestRun" },
  { table: "TestResult" },
  { table: "Skillset" },
  { table: "Ability" },
  { table: "Blueprint" },
  { table: "AccountContext" },
  { table: "Integration" },
  { table: "Task" },
  { table: "Token", omit: ["hash"] },
  { table: "WebhookEndpoint", where: LIVE },
  { table: "Domain", omit: ["nonce"] },
  { table: "MailSender", omit: ["ciphertext", "keyId"] },
  { table: "SignInWays", omit: ["ciphertext", "keyId"] },
  { table: "Announcement" },
  { table: "WalletEntry" },
  { table: "ProviderKey", omit: ["ciphertext", "keyId"] },
  { table: "Secret", omit: ["ciphertext", "keyId"] },
  { table: "Plan" },
  { table: "ExchangeRate" },
  { table: "BillingProfile" },
  { table: "ClientTag" },
  { table: "ClientNote" },
  { table: "Subscription" },
  { table: "Invoice" },
  { table: "Invitation", omit: ["hash"] },
  { table: "Membership" },
  { table: "Team" },
  { table: "TeamMember" },
  { table: "Erasure" },
  { table: "DailyStat" },
  { table: "DailyCost" },
  { table: "FlowCount" },
  { table: "AuditEntry" },
]

/** Tables of an account that do not go into its archive, each with its reason. A test reads the catalogue. */
export const LEFT_OUT: Record<string, string> = {
  ...Object.fromEntries(
    [
      "SearchSegment",
      "SearchBlock",
      "RecordField",
      "VectorSet",
      "RecordVector",
      "VectorBlock",
      "ContactTerm",
    ].map((table) => [table, "made from what is exported, for searching"]),
  ),
  ...Object.fromEntries(
    ["BudgetNotice", "Counter", "Tally", "TallyBlock", "TokenHold", "DailyUse", "IdempotentRequest"].map(
      (table) => [table, "counts and locks of the running install"],
    ),
  ),
  ...Object.fromEntries(
    ["Event", "EventFollower", "FollowedEvent", "ChannelEvent", "WebhookDelivery", "WebhookAttempt"].map(
      (table) => [table, "passing: what happened stands in what it changed, and in the audit log"],
    ),
  ),
  ...Object.fromEntries(
    ["ApiSession", "VisitorSession", "WidgetSighting"].map((table) => [
      table,
      "sessions of browsers and programs",
    ]),
  ),
  ...Object.fromEntries(
    ["ConversationFigure", "Figure", "FigureCursor", "VisitorSum"].map((table) => [
      table,
      "sums over what is exported, for the pages of figures",
    ]),
  ),
  WebhookSecret: "sealed under the install's secret",
  MergedContact: "leads from an earlier id of a contact to the present one",
  ContactImportRow: "rows of an uploaded file; what became of them are contacts",
  SourceVersion: "states of a source; the present one is in its records",
  SitePicture: "a picture of somebody's website, for the preview of the widget",
  SavedViewDefault: "which of its views a person's list begins with",
  AccountExport: "these archives themselves",
}
