import { access } from "./pt/access.ts"
import { account } from "./pt/account.ts"
import { addresses } from "./pt/addresses.ts"
import { agencyHome } from "./pt/agency-home.ts"
import { analytics } from "./pt/analytics.ts"
import { announcements } from "./pt/announcements.ts"
import { audit } from "./pt/audit.ts"
import { auth } from "./pt/auth.ts"
import { billing } from "./pt/billing.ts"
import { botTemplates } from "./pt/bot-templates.ts"
import { botTests } from "./pt/bot-tests.ts"
import { bots } from "./pt/bots.ts"
import { branding } from "./pt/branding.ts"
import { channels } from "./pt/channels.ts"
import { chat } from "./pt/chat.ts"
import { clients } from "./pt/clients.ts"
import { contacts } from "./pt/contacts.ts"
import { conversations } from "./pt/conversations.ts"
import { data } from "./pt/data.ts"
import { docs } from "./pt/docs.ts"
import { error } from "./pt/error.ts"
import { flowCanvas } from "./pt/flow-canvas.ts"
import { flows } from "./pt/flows.ts"
import { home } from "./pt/home.ts"
import { hosted } from "./pt/hosted.ts"
import { install } from "./pt/install.ts"
import { keys } from "./pt/keys.ts"
import { knowledge } from "./pt/knowledge.ts"
import { landing } from "./pt/landing.ts"
import { monthReport } from "./pt/month-report.ts"
import { people } from "./pt/people.ts"
import { plans } from "./pt/plans.ts"
import { platform } from "./pt/platform.ts"
import { platformAccounts } from "./pt/platform-accounts.ts"
import { platformAudit } from "./pt/platform-audit.ts"
import { platformHealth } from "./pt/platform-health.ts"
import { platformJobs } from "./pt/platform-jobs.ts"
import { platformSessions } from "./pt/platform-sessions.ts"
import { platformSettings } from "./pt/platform-settings.ts"
import { playground } from "./pt/playground.ts"
import { privacy } from "./pt/privacy.ts"
import { providerKeys } from "./pt/provider-keys.ts"
import { refusals } from "./pt/refusals.ts"
import { savedReplies } from "./pt/saved-replies.ts"
import { secrets } from "./pt/secrets.ts"
import { security } from "./pt/security.ts"
import { shell } from "./pt/shell.ts"
import { start } from "./pt/start.ts"
import { taughtAnswers } from "./pt/taught-answers.ts"
import { templates } from "./pt/templates.ts"
import { ui } from "./pt/ui.ts"
import { usage } from "./pt/usage.ts"
import { webhooks } from "./pt/webhooks.ts"
import { widget } from "./pt/widget.ts"
import type { Translation } from "./translation.ts"

export const pt: Translation = {
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
