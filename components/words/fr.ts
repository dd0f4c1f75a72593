import { access } from "./fr/access.ts"
import { account } from "./fr/account.ts"
import { addresses } from "./fr/addresses.ts"
import { agencyHome } from "./fr/agency-home.ts"
import { analytics } from "./fr/analytics.ts"
import { announcements } from "./fr/announcements.ts"
import { audit } from "./fr/audit.ts"
import { auth } from "./fr/auth.ts"
import { billing } from "./fr/billing.ts"
import { botTemplates } from "./fr/bot-templates.ts"
import { botTests } from "./fr/bot-tests.ts"
import { bots } from "./fr/bots.ts"
import { branding } from "./fr/branding.ts"
import { channels } from "./fr/channels.ts"
import { chat } from "./fr/chat.ts"
import { clients } from "./fr/clients.ts"
import { contacts } from "./fr/contacts.ts"
import { conversations } from "./fr/conversations.ts"
import { data } from "./fr/data.ts"
import { docs } from "./fr/docs.ts"
import { error } from "./fr/error.ts"
import { flowCanvas } from "./fr/flow-canvas.ts"
import { flows } from "./fr/flows.ts"
import { home } from "./fr/home.ts"
import { hosted } from "./fr/hosted.ts"
import { install } from "./fr/install.ts"
import { keys } from "./fr/keys.ts"
import { knowledge } from "./fr/knowledge.ts"
import { landing } from "./fr/landing.ts"
import { monthReport } from "./fr/month-report.ts"
import { people } from "./fr/people.ts"
import { plans } from "./fr/plans.ts"
import { platform } from "./fr/platform.ts"
import { platformAccounts } from "./fr/platform-accounts.ts"
import { platformAudit } from "./fr/platform-audit.ts"
import { platformHealth } from "./fr/platform-health.ts"
import { platformJobs } from "./fr/platform-jobs.ts"
import { platformSessions } from "./fr/platform-sessions.ts"
import { platformSettings } from "./fr/platform-settings.ts"
import { playground } from "./fr/playground.ts"
import { privacy } from "./fr/privacy.ts"
import { providerKeys } from "./fr/provider-keys.ts"
import { refusals } from "./fr/refusals.ts"
import { savedReplies } from "./fr/saved-replies.ts"
import { secrets } from "./fr/secrets.ts"
import { security } from "./fr/security.ts"
import { shell } from "./fr/shell.ts"
import { start } from "./fr/start.ts"
import { taughtAnswers } from "./fr/taught-answers.ts"
import { templates } from "./fr/templates.ts"
import { ui } from "./fr/ui.ts"
import { usage } from "./fr/usage.ts"
import { webhooks } from "./fr/webhooks.ts"
import { widget } from "./fr/widget.ts"
import type { Translation } from "./translation.ts"

export const fr: Translation = {
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
