interface Emptied {
  table: string
  /** Which of the account's rows; all unless said. */
  where?: string
  /** For rows that stay: what no longer points to what goes. */
  set?: string
}

/** Tables of which each row belongs to one of a table further on, which its removal would otherwise take along. */
const LEAVES = [
  ...["IdempotentRequest", "ChannelEvent", "FollowedEvent", "EventFollower", "Event", "TokenHold"],
  ...["WebhookAttempt", "WebhookDelivery", "WebhookSecret", "WebhookEndpoint"],
  ...["RecordVector", "VectorBlock", "VectorSet", "SearchBlock", "SearchSegment", "RecordField", "Record"],
  ...[
    "SitePicture",
    "SourcePage",
    "SourceVersion",
    "Source",
    "Ability",
    "AccountContext",
    "UnansweredQuestion",
    "TestResult",
    "TestRun",
    "TestQuestion",
    "Flow",
    "FlowCount",
    "Release",
    "BotOfTemplate",
    "BotTemplateVersion",
    "BotTemplate",
  ],
  ...[
    "Rating",
    "ApiSession",
    "Message",
    "File",
    "Conversation",
    "Task",
    "ContactIdentity",
    "ContactTerm",
    "MergedContact",
    "ContactImportRow",
    "ContactImport",
    "VisitorSession",
    "WidgetSighting",
    "Contact",
    "Integration",
    "Erasure",
    "DailyUse",
    "Domain",
    "MailSender",
    "SignInWays",
    "Announcement",
    "ProviderKey",
    "BudgetNotice",
    "WalletEntry",
  ],
]

/**
 * The tables of an account but its counters, in an order in which each can be emptied a batch at a time: whatever points
 * to a row is gone before it. A test reads the catalogue and fails for a table that is not here.
 */
export const ACCOUNT_TABLES: readonly Emptied[] = [
  ...LEAVES.map((table) => ({ table })),
  // A bot has a dataset and a dataset its bot.
  { table: "Dataset", where: `"ownerBotId" is not null`, set: `"ownerBotId" = null` },
  ...["Bot", "Dataset", "Skillset", "Secret", "Blueprint"].map((table) => ({ table })),
  ...["SavedViewDefault", "SavedView", "SavedReply"].map((table) => ({ table })),
  ...[
    "Token",
    "AuditEntry",
    "AccountExport",
    "TeamMember",
    "Team",
    "Invitation",
    "Membership",
    "ClientTag",
    "ClientNote",
    "Invoice",
    "Subscription",
    "BillingProfile",
    "ExchangeRate",
    "Plan",
    "Brand",
  ].map((table) => ({
    table,
  })),
  // Somebody who works elsewhere too stays signed in.
  { table: "Session", set: `"accountId" = null` },
  // Last, as what is removed is counted in them.
  ...["ConversationFigure", "FigureCursor", "Figure", "VisitorSum"].map((table) => ({ table })),
  ...["DailyStat", "DailyCost", "Tally", "TallyBlock"].map((table) => ({ table })),
]
