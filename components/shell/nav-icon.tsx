import {
  Activity,
  Archive,
  BookOpen,
  Bot,
  Building2,
  ChartLine,
  Coins,
  Cpu,
  CreditCard,
  FlaskConical,
  Globe,
  House,
  KeyRound,
  LayoutTemplate,
  Megaphone,
  MessagesSquare,
  Palette,
  Plus,
  Receipt,
  ScrollText,
  Server,
  Settings,
  ShieldCheck,
  UserRound,
  Users,
  Webhook,
} from "lucide-react"

const icons = {
  activity: Activity,
  addresses: Globe,
  analytics: ChartLine,
  announcements: Megaphone,
  archive: Archive,
  billing: Receipt,
  audit: ScrollText,
  bot: Bot,
  branding: Palette,
  clients: Building2,
  contacts: UserRound,
  conversations: MessagesSquare,
  home: House,
  jobs: Server,
  key: KeyRound,
  knowledge: BookOpen,
  members: Users,
  models: Cpu,
  plan: CreditCard,
  plus: Plus,
  privacy: ShieldCheck,
  settings: Settings,
  templates: LayoutTemplate,
  tests: FlaskConical,
  usage: Coins,
  webhook: Webhook,
}

export type NavIconName = keyof typeof icons

/** An icon by name, so that server components can choose one for the client. */
export function NavIcon({ name, className }: { name: NavIconName; className?: string }) {
  const Icon = icons[name]
  return <Icon aria-hidden strokeWidth={1.75} className={className ?? "size-4 shrink-0"} />
}
