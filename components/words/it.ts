import { access } from "./it/access.ts"
import { account } from "./it/account.ts"
import { addresses } from "./it/addresses.ts"
import { agencyHome } from "./it/agency-home.ts"
import { analytics } from "./it/analytics.ts"
import { announcements } from "./it/announcements.ts"
import { audit } from "./it/audit.ts"
import { auth } from "./it/auth.ts"
import { billing } from "./it/billing.ts"
import { botTemplates } from "./it/bot-templates.ts"
import { botTests } from "./it/bot-tests.ts"
import { bots } from "./it/bots.ts"
import { branding } from "./it/branding.ts"
import { channels } from "./it/channels.ts"
import { chat } from "./it/chat.ts"
import { clients } from "./it/clients.ts"
import { contacts } from "./it/contacts.ts"
import { conversations } from "./it/conversations.ts"
import { data } from "./it/data.ts"
import { docs } from "./it/docs.ts"
import { error } from "./it/error.ts"
import { flowCanvas } from "./it/flow-canvas.ts"
import { flows } from "./it/flows.ts"
import { home } from "./it/home.ts"
import { hosted } from "./it/hosted.ts"
import { install } from "./it/install.ts"
import { keys } from "./it/keys.ts"
import { knowledge } from "./it/knowledge.ts"
import { landing } from "./it/landing.ts"
import { monthReport } from "./it/month-report.ts"
import { people } from "./it/people.ts"
import { plans } from "./it/plans.ts"
import { platform } from "./it/platform.ts"
import { platformAccounts } from "./it/platform-accounts.ts"
import { platformAudit } from "./it/platform-audit.ts"
import { platformHealth } from "./it/platform-health.ts"
import { platformJobs } from "./it/platform-jobs.ts"
import { platformSessions } from "./it/platform-sessions.ts"
import { platformSettings } from "./it/platform-settings.ts"
import { playground } from "./it/playground.ts"
import { privacy } from "./it/privacy.ts"
import { providerKeys } from "./it/provider-keys.ts"
import { refusals } from "./it/refusals.ts"
import { savedReplies } from "./it/saved-replies.ts"
import { secrets } from "./it/secrets.ts"
import { security } from "./it/security.ts"
import { shell } from "./it/shell.ts"
import { start } from "./it/start.ts"
import { taughtAnswers } from "./it/taught-answers.ts"
import { templates } from "./it/templates.ts"
import { ui } from "./it/ui.ts"
import { usage } from "./it/usage.ts"
import { webhooks } from "./it/webhooks.ts"
import { widget } from "./it/widget.ts"
import type { Translation } from "./translation.ts"

export const it: Translation = {
  access,
  account,
  agencyHome,
  addresses,
  analytics,
  announcements,
  audit,
  auth,
  billing,
  botTemplates,
  botTests,
  bots,
  branding,
  channels,
  chat,
  clients,
  contacts,
  conversations,
  data,
  docs,
  error,
  flowCanvas,
  flows,
  home,
  hosted,
  install,
  keys,
  knowledge,
  landing,
  monthReport,
  people,
  plans,
  platform,
  platformAccounts,
  platformAudit,
  platformHealth,
  platformSessions,
  platformSettings,
  platformJobs,
  playground,
  privacy,
  providerKeys,
  refusals,
  savedReplies,
  secrets,
  security,
  shell,
  start,
  taughtAnswers,
  templates,
  ui,
  usage,
  webhooks,
  widget,
}
