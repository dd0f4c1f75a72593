import { access } from "./de/access.ts"
import { account } from "./de/account.ts"
import { addresses } from "./de/addresses.ts"
import { agencyHome } from "./de/agency-home.ts"
import { analytics } from "./de/analytics.ts"
import { announcements } from "./de/announcements.ts"
import { audit } from "./de/audit.ts"
import { auth } from "./de/auth.ts"
import { billing } from "./de/billing.ts"
import { botTemplates } from "./de/bot-templates.ts"
import { botTests } from "./de/bot-tests.ts"
import { bots } from "./de/bots.ts"
import { branding } from "./de/branding.ts"
import { channels } from "./de/channels.ts"
import { chat } from "./de/chat.ts"
import { clients } from "./de/clients.ts"
import { contacts } from "./de/contacts.ts"
import { conversations } from "./de/conversations.ts"
import { data } from "./de/data.ts"
import { docs } from "./de/docs.ts"
import { error } from "./de/error.ts"
import { flowCanvas } from "./de/flow-canvas.ts"
import { flows } from "./de/flows.ts"
import { home } from "./de/home.ts"
import { hosted } from "./de/hosted.ts"
import { install } from "./de/install.ts"
import { keys } from "./de/keys.ts"
import { knowledge } from "./de/knowledge.ts"
import { landing } from "./de/landing.ts"
import { monthReport } from "./de/month-report.ts"
import { people } from "./de/people.ts"
import { plans } from "./de/plans.ts"
import { platform } from "./de/platform.ts"
import { platformAccounts } from "./de/platform-accounts.ts"
import { platformAudit } from "./de/platform-audit.ts"
import { platformHealth } from "./de/platform-health.ts"
import { platformJobs } from "./de/platform-jobs.ts"
import { platformSessions } from "./de/platform-sessions.ts"
import { platformSettings } from "./de/platform-settings.ts"
import { playground } from "./de/playground.ts"
import { privacy } from "./de/privacy.ts"
import { providerKeys } from "./de/provider-keys.ts"
import { refusals } from "./de/refusals.ts"
import { savedReplies } from "./de/saved-replies.ts"
import { secrets } from "./de/secrets.ts"
import { security } from "./de/security.ts"
import { shell } from "./de/shell.ts"
import { start } from "./de/start.ts"
import { taughtAnswers } from "./de/taught-answers.ts"
import { templates } from "./de/templates.ts"
import { ui } from "./de/ui.ts"
import { usage } from "./de/usage.ts"
import { webhooks } from "./de/webhooks.ts"
import { widget } from "./de/widget.ts"
import type { Translation } from "./translation.ts"

export const de: Translation = {
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
