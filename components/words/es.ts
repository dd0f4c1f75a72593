import { access } from "./es/access.ts"
import { account } from "./es/account.ts"
import { addresses } from "./es/addresses.ts"
import { agencyHome } from "./es/agency-home.ts"
import { analytics } from "./es/analytics.ts"
import { announcements } from "./es/announcements.ts"
import { audit } from "./es/audit.ts"
import { auth } from "./es/auth.ts"
import { billing } from "./es/billing.ts"
import { botTemplates } from "./es/bot-templates.ts"
import { botTests } from "./es/bot-tests.ts"
import { bots } from "./es/bots.ts"
import { branding } from "./es/branding.ts"
import { channels } from "./es/channels.ts"
import { chat } from "./es/chat.ts"
import { clients } from "./es/clients.ts"
import { contacts } from "./es/contacts.ts"
import { conversations } from "./es/conversations.ts"
import { data } from "./es/data.ts"
import { docs } from "./es/docs.ts"
import { error } from "./es/error.ts"
import { flowCanvas } from "./es/flow-canvas.ts"
import { flows } from "./es/flows.ts"
import { home } from "./es/home.ts"
import { hosted } from "./es/hosted.ts"
import { install } from "./es/install.ts"
import { keys } from "./es/keys.ts"
import { knowledge } from "./es/knowledge.ts"
import { landing } from "./es/landing.ts"
import { monthReport } from "./es/month-report.ts"
import { people } from "./es/people.ts"
import { plans } from "./es/plans.ts"
import { platform } from "./es/platform.ts"
import { platformAccounts } from "./es/platform-accounts.ts"
import { platformAudit } from "./es/platform-audit.ts"
import { platformHealth } from "./es/platform-health.ts"
import { platformJobs } from "./es/platform-jobs.ts"
import { platformSessions } from "./es/platform-sessions.ts"
import { platformSettings } from "./es/platform-settings.ts"
import { playground } from "./es/playground.ts"
import { privacy } from "./es/privacy.ts"
import { providerKeys } from "./es/provider-keys.ts"
import { refusals } from "./es/refusals.ts"
import { savedReplies } from "./es/saved-replies.ts"
import { secrets } from "./es/secrets.ts"
import { security } from "./es/security.ts"
import { shell } from "./es/shell.ts"
import { start } from "./es/start.ts"
import { taughtAnswers } from "./es/taught-answers.ts"
import { templates } from "./es/templates.ts"
import { ui } from "./es/ui.ts"
import { usage } from "./es/usage.ts"
import { webhooks } from "./es/webhooks.ts"
import { widget } from "./es/widget.ts"
import type { Translation } from "./translation.ts"

export const es: Translation = {
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
