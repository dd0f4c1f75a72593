import type { Translation } from "../translation.ts"

export const access: Translation["access"] = {
  faults: {
    wrongPassword: "Dieses Passwort gehört nicht zu Ihrem Konto hier.",
    not_authenticated: "E-Mail-Adresse und Passwort passen nicht zusammen.",
    too_many_requests: "Zu viele Versuche. Warten Sie ein paar Minuten, dann versuchen Sie es erneut.",
    not_authorized: "Dieses Konto ist gesperrt. Fragen Sie den Anbieter, der es für Sie betreibt.",
    upstream: "Die E-Mail konnte nicht gesendet werden. Versuchen Sie es in ein paar Minuten erneut.",
    unavailable: "Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es in einer Minute erneut.",
    internal: "Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut.",
    provider_unreachable:
      "Die Anmeldung Ihrer Firma ist nicht erreichbar. Versuchen Sie es in ein paar Minuten erneut, oder melden Sie sich anders an.",
    provider_refused:
      "Die Anmeldung Ihrer Firma hat niemanden angemeldet. Versuchen Sie es erneut, oder fragen Sie, wer sie betreibt.",
    provider_fault:
      "Die Antwort von der Anmeldung Ihrer Firma ist nicht gültig. Versuchen Sie es erneut, und melden Sie es dort, wenn es so bleibt.",
    provider_unverified:
      "Die Anmeldung Ihrer Firma hat keine bestätigte E-Mail-Adresse genannt. Fragen Sie, wer sie betreibt.",
    provider_domain:
      "Ihre E-Mail-Adresse gehört zu einer Firma, die sich hier nicht so anmeldet. Nehmen Sie Ihr Passwort.",
    provider_unknown: "Zu Ihrer E-Mail-Adresse gibt es hier noch kein Konto. Bitten Sie um eine Einladung.",
    provider_other:
      "Ihre E-Mail-Adresse hat hier vorher jemand anderem gehört. Fragen Sie den Anbieter, der das für Sie betreibt.",
    provider_over:
      "Das hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Versuchen Sie es erneut.",
    provider_only:
      "Ihre Firma meldet sich über ihre eigene Anmeldung an. Nehmen Sie deren Button auf der Anmeldeseite.",
    service_unreachable:
      "Dort ist gerade niemand zu erreichen. Versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich anders an.",
    service_refused:
      "Sie wurden dort nicht angemeldet. Versuchen Sie es noch einmal, oder melden Sie sich anders an.",
    service_fault:
      "Die Antwort von dort ist nicht gültig. Versuchen Sie es noch einmal, oder melden Sie sich anders an.",
    service_unverified:
      "Ihre E-Mail-Adresse ist dort nicht bestätigt. Bestätigen Sie sie, dann versuchen Sie es noch einmal.",
    service_unknown:
      "Zu Ihrer E-Mail-Adresse gibt es hier noch kein Konto. Legen Sie eines an, oder bitten Sie um eine Einladung.",
    service_unproved:
      "Ihre E-Mail-Adresse wurde hier noch nicht bestätigt. Melden Sie sich einmal über einen Link per E-Mail an, dann geht es auch so.",
    plan: "Dieser Tarif wird nicht mehr angeboten. Wählen Sie einen anderen.",
  },
  wait: (seconds) =>
    seconds <= 90
      ? `Zu viele Versuche. Versuchen Sie es in ${seconds} ${seconds === 1 ? "Sekunde" : "Sekunden"} erneut.`
      : `Zu viele Versuche. Versuchen Sie es in ${Math.ceil(seconds / 60)} Minuten erneut.`,
  signOut: {
    title: "Abmelden",
    lead: "Sie können sich jederzeit wieder anmelden.",
    submit: "Abmelden",
  },
  unsubscribe: {
    title: "Diese E-Mails abbestellen?",
    leads: {
      week: (account) => `Die Woche von ${account} kommt jeden Montag zu Ihnen.`,
      month: (account: string) => `Der Monat von ${account} wird Ihnen am Ersten gemailt.`,
      day: (account) => `Was bei ${account} auf Sie wartet, kommt einmal am Tag zu Ihnen.`,
      moment: (account) => `Sie bekommen eine E-Mail, wenn ein Besucher von ${account} Sie braucht.`,
    },
    submit: "Abbestellen",
    submitting: "Wird abbestellt",
    done: "Diese E-Mails sind abbestellt",
    doneOf: {
      week: (account) => `Die Woche von ${account} kommt nicht mehr per E-Mail.`,
      month: (account: string) => `Der Monat von ${account} wird Ihnen nicht mehr gemailt.`,
      day: (account) => `Was bei ${account} auf Sie wartet, kommt nicht mehr per E-Mail.`,
      moment: (account) => `Sie bekommen keine E-Mail mehr, wenn ein Besucher von ${account} Sie braucht.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Analyse öffnen" },
      month: { href: "/analytics/month#digest", label: "Analyse öffnen" },
      day: { href: "/settings/notifications", label: "Benachrichtigungen" },
      moment: { href: "/settings/notifications", label: "Benachrichtigungen" },
    },
    over: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht gehört er zu einem Konto, das Sie verlassen haben. Was Ihnen gesendet wird, steht in Ihrem Konto.",
      next: { href: "/settings/notifications", label: "Benachrichtigungen" },
    },
  },
  invitation: {
    title: "Ihre Einladung",
    to: (account) => `Willkommen bei ${account}`,
    lead: (email) => `Sie melden sich künftig mit ${email} an. Wählen Sie dafür ein Passwort.`,
    known: (email) =>
      `Sie melden sich bereits mit ${email} an. Geben Sie Ihr Passwort ein, und dieses Konto kommt hinzu.`,
    byProvider: (email) => `Sie treten als ${email} bei, über die Anmeldung Ihrer Firma.`,
    signedInAs: (email) =>
      `Sie sind als ${email} angemeldet. Wenn Sie die Einladung annehmen, werden Sie dort abgemeldet.`,
    accept: "Passwort festlegen und anmelden",
    join: "Beitreten und anmelden",
    accepting: "Anmeldung läuft",
    over: "Diese Einladung gilt nicht mehr. Laden Sie die Seite neu, um den Grund zu sehen.",
    states: {
      used: (brand) => ({
        title: "Diese Einladung wurde schon verwendet",
        text: `Eine Einladung gilt nur einmal. Haben Sie sie selbst verwendet, melden Sie sich an. Sonst fragen Sie ${brand} nach einer neuen.`,
        next: { href: "/sign-in", label: "Anmelden" },
      }),
      expired: (brand) => ({
        title: "Diese Einladung ist abgelaufen",
        text: `Einladungen gelten sieben Tage. Fragen Sie ${brand} nach einem neuen Link.`,
        next: { href: "/sign-in", label: "Zur Anmeldung" },
      }),
      withdrawn: (brand) => ({
        title: "Diese Einladung wurde zurückgezogen",
        text: `Vielleicht gibt es schon einen neueren Link: Sehen Sie nach einer späteren Nachricht, oder fragen Sie ${brand}.`,
        next: { href: "/sign-in", label: "Zur Anmeldung" },
      }),
      closed: (brand) => ({
        title: "Dieses Konto ist gesperrt",
        text: `Die Einladung gilt wieder, sobald das Konto freigegeben ist. Fragen Sie ${brand}.`,
        next: { href: "/sign-in", label: "Zur Anmeldung" },
      }),
      unknown: (brand) => ({
        title: "Dieser Link funktioniert nicht",
        text: `Vielleicht fehlt ein Teil, oder es gibt einen neueren Link. Öffnen Sie ihn noch einmal aus der Nachricht, oder fragen Sie ${brand} nach einem neuen.`,
        next: { href: "/sign-in", label: "Zur Anmeldung" },
      }),
    },
  },
  confirm: {
    title: "Adresse bestätigen",
    lead: (email) => `Geben Sie das Passwort ein, das Sie für ${email} gewählt haben.`,
    submit: "Bestätigen und anmelden",
    submitting: "Anmeldung läuft",
    over: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht ist er nach 24 Stunden abgelaufen, oder ein Teil fehlt. Öffnen Sie ihn noch einmal aus der E-Mail, oder registrieren Sie sich erneut.",
      next: { href: "/sign-up", label: "Registrieren" },
    },
  },
  forgotten: {
    title: "Passwort vergessen?",
    lead: "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link für ein neues Passwort.",
    submit: "Link senden",
    submitting: "Wird gesendet",
    sent: (email) =>
      `Wenn es zu ${email} hier ein Konto gibt, ist ein Link unterwegs. Er gilt einmal, 15 Minuten lang. Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse.`,
    byAgency: (brand) =>
      `Von hier werden keine E-Mails gesendet. Einen Link für ein neues Passwort bekommen Sie von ${brand}: Fragen Sie dort Ihre Kontaktperson.`,
    byOperator:
      "Von hier werden keine E-Mails gesendet. Wer Zugang zum Server hat, erstellt mit diesem Befehl einen Link für ein neues Passwort:",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Zurück zur Anmeldung",
  },
  signInLink: {
    offer: "Stattdessen Link per E-Mail",
    title: "Mit einem Link anmelden",
    lead: "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, der Sie ohne Passwort anmeldet.",
    submit: "Link senden",
    submitting: "Wird gesendet",
    sent: (email) =>
      `Wenn es zu ${email} hier ein Konto gibt, ist ein Link unterwegs. Er gilt einmal, 15 Minuten lang. Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse.`,
    off: "Von hier werden keine E-Mails gesendet. Melden Sie sich mit Passwort oder Passkey an.",
    openLead: (email) => `Sie melden sich als ${email} an.`,
    over: "Dieser Link gilt nicht mehr. Fordern Sie einen neuen an.",
    states: {
      used: {
        title: "Dieser Link wurde schon benutzt",
        text: "Ein Link meldet einmal an. Fordern Sie einen neuen an, und wenn nicht Sie ihn benutzt haben, wählen Sie ein neues Passwort.",
        next: { href: "/sign-in/link", label: "Neuen Link anfordern" },
      },
      over: {
        title: "Dieser Link funktioniert nicht",
        text: "Vielleicht sind seine 15 Minuten vorbei, oder ein Teil fehlt. Öffnen Sie ihn noch einmal aus der E-Mail, oder fordern Sie einen neuen an.",
        next: { href: "/sign-in/link", label: "Neuen Link anfordern" },
      },
    },
  },
  service: { goOn: (name) => `Weiter mit ${name}` },
  provider: {
    usual: "Über Ihre Firma anmelden",
    named: (label) => `Mit ${label} anmelden`,
  },
  newPassword: {
    title: "Neues Passwort wählen",
    lead: (email) => `Für ${email}. Überall sonst werden Sie abgemeldet.`,
    field: "Neues Passwort",
    submit: "Passwort festlegen und anmelden",
    submitting: "Passwort wird festgelegt",
    over: "Dieser Link gilt nicht mehr. Fordern Sie einen neuen an.",
    states: {
      used: {
        title: "Dieser Link wurde schon verwendet",
        text: "Mit einem Link lässt sich ein Passwort festlegen. Melden Sie sich damit an, oder fordern Sie einen neuen Link an, wenn Sie es nicht waren.",
        next: { href: "/forgot-password", label: "Neuen Link anfordern" },
      },
      expired: {
        title: "Dieser Link ist abgelaufen",
        text: "Links für ein neues Passwort gelten nur kurz, damit eine alte E-Mail nichts öffnet.",
        next: { href: "/forgot-password", label: "Neuen Link anfordern" },
      },
      unknown: {
        title: "Dieser Link funktioniert nicht",
        text: "Vielleicht fehlt ein Teil. Öffnen Sie ihn noch einmal aus der Nachricht, oder fordern Sie einen neuen an.",
        next: { href: "/forgot-password", label: "Neuen Link anfordern" },
      },
    },
  },
  closed: {
    title: "Registrieren Sie sich bei Ihrer Agentur",
    text: "Konten gehören zu der Agentur, die sie für Sie betreibt. Öffnen Sie die Adresse, die Sie von ihr bekommen haben, etwa agency.example.com, und erstellen Sie Ihr Konto dort.",
    suspendedTitle: "Registrierung geschlossen",
    suspendedText: "Neue Konten gibt es hier zurzeit nicht.",
    link: "Anmelden",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Diese Installation einrichten",
    lead: "Sie sind ihr erster Administrator. Wählen Sie, wie Sie sich anmelden.",
    submit: "Administrator anlegen",
    submitting: "Wird angelegt",
    over: {
      title: "Diese Adresse gilt nicht mehr",
      text: "Sie legt einen Administrator an, innerhalb eines Tages. Der Server gibt beim Start eine neue aus, oder mit: npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Anmelden" },
    },
  },
  firstAdmin: {
    title: "Noch kein Administrator",
    lead: "Hier kann sich noch niemand anmelden. Der Server hat dafür beim Start eine Adresse ausgegeben. Dieser Befehl im Ordner von Livery ergibt eine neue:",
    command: "npm run -s livery -- setup",
    after: "Er gibt eine Adresse aus, unter der Sie Name und Passwort wählen, einmal, innerhalb eines Tages.",
    back: "Zurück zur Startseite",
  },
  demo: {
    note: "Das ist die Demo. Die Anmeldung ist schon ausgefüllt, alle dürfen sie nutzen.",
  },
  platform: {
    title: "Chatbots unter Ihrem eigenen Namen",
    lead: "Mit Livery betreiben Sie ein White-Label-Geschäft mit Chatbots auf dem eigenen Server: Agenturen bringen ihre Marke mit, ihre Kunden bekommen Bots, die aus eigenen Inhalten antworten.",
    signIn: "Als Administrator anmelden",
    setUp: "Administrator einrichten",
    demoTitle: "Demo ausprobieren",
    demoLead: "Eine Agentur und einer ihrer Kunden, mit einem Bot, der aus einem kleinen Wissen antwortet.",
    demoOpen: "Öffnen",
    email: "E-Mail",
    password: "Passwort",
  },
}
