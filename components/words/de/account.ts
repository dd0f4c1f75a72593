import type { Translation } from "../translation.ts"

export const account: Translation["account"] = {
  nav: "Ihr Konto",
  title: "Ihr Konto",
  purpose: "Wie Sie hier heißen, und der Name des Kontos.",
  profile: {
    title: "Profil",
    text: "Der Name, den andere hier sehen. Mit der Adresse melden Sie sich an.",
  },
  name: "Ihr Name",
  email: "E-Mail",
  saved: "Konto gespeichert",
  company: {
    title: "Firma",
    text: "Der Name dieses Kontos, wie ihn alle darin sehen.",
    label: "Name der Firma",
    notAllowed: "Nur Inhaber und Admins können ihn ändern.",
  },
  picture: {
    title: "Bild",
    text: "Das sehen Ihr Team und Besucher, denen Sie antworten. PNG, JPEG oder WebP; es wird quadratisch zugeschnitten.",
    choose: "Bild auswählen",
    add: "Bild hinzufügen",
    change: "Bild ändern",
    remove: "Entfernen",
    saved: "Bild gespeichert",
    removed: "Bild entfernt",
  },
  away: {
    title: "Verfügbarkeit",
    text: "Nur für dieses Konto. Unterhaltungen, die reihum an die Personen einer Gruppe gehen, bekommt niemand, der abwesend ist; was Ihnen schon zugewiesen ist, bleibt es.",
    label: "Ich bin abwesend",
    help: "Andere sehen es, wo sie wählen, wem sie eine Unterhaltung zuweisen.",
    gone: "Sie sind abwesend",
    back: "Sie sind wieder da",
  },
  notices: {
    title: "Benachrichtigungen",
    purpose: "Was Sie in diesem Konto erfahren. Alle darin wählen für sich selbst.",
    app: "In der App",
    appText: "Die Glocke neben Ihrem Namen zählt sie. Was erledigt ist, verschwindet dort von selbst.",
    mail: "Per E-Mail",
    mailText:
      "Sofort, mit dem Anfang dessen, was der Besucher gesagt hat. Während Sie abwesend sind, wird nichts gesendet.",
    noMail: "Von hier wird keine E-Mail gesendet.",
    digest: {
      title: "Einmal am Tag per E-Mail",
      text: "Eine E-Mail mit allem, was auf Sie wartet und neu für Sie ist, wenn es etwas gibt. Während Sie abwesend sind, wird nichts gesendet.",
      hour: "Uhrzeit",
      inZone: (zone) => `In Ihrer Zeitzone, ${zone}.`,
      inUtc: "In UTC, bis Sie im Profil eine Zeitzone wählen.",
    },
    asked: {
      label: "Ein Besucher möchte einen Menschen",
      help: "Wenn sich noch niemand oder eine Ihrer Gruppen darum kümmert.",
    },
    assigned: {
      label: "Eine Unterhaltung wird Ihnen zugewiesen",
      help: "Von jemand anderem oder reihum.",
    },
    reply: { label: "Ein Besucher schreibt Ihnen", help: "In einer Unterhaltung, die Sie übernommen haben." },
    saved: "Gespeichert",
    none: "Sie gehören nicht zu diesem Konto, deshalb erfahren Sie nichts von seinen Besuchern.",
  },
  push: {
    title: "In Ihren Browsern",
    text: "Auch wenn keine Seite offen ist, mit dem Anfang dessen, was der Besucher gesagt hat. Während Sie abwesend sind, wird nichts gezeigt.",
    here: "Dieser Browser",
    on: "An",
    states: {
      unsupported:
        "Er zeigt keine Benachrichtigungen von Websites, oder diese Seite wurde nicht über https geöffnet. Auf iPhone und iPad legen Sie die Seite zuerst auf den Home-Bildschirm und öffnen sie dort.",
      denied:
        "Ihm wurde untersagt, welche von dieser Website zu zeigen. Erlauben Sie Benachrichtigungen in seinen Einstellungen für diese Website und laden Sie die Seite neu.",
      off: "Er zeigt keine Benachrichtigungen.",
      on: "Er zeigt Benachrichtigungen, solange Sie angemeldet sind.",
    },
    turnOn: "Einschalten",
    turnOff: "Ausschalten",
    turnedOn: "Benachrichtigungen sind in diesem Browser an",
    turnedOff: "Benachrichtigungen sind dort aus",
    dismissed: "Die Frage des Browsers wurde ohne Antwort geschlossen",
    failed: "Der Browser erreicht seinen Push-Dienst nicht. Versuchen Sie es später noch einmal.",
    others: "Ihre anderen Browser",
    since: "Eingeschaltet",
    unknown: "Unbekannter Browser",
    remove: "Entfernen",
    removeOf: (name) => `${name} entfernen`,
  },
  display: {
    languageHelp: "Die Seiten erscheinen in ihr.",
    title: "Anzeige",
    text: "Wie Seiten aussehen und die Zeit angeben, in jedem Browser, in dem Sie sich anmelden.",
    timeZone: "Zeitzone",
    timeZoneHelp: "Genaue Zeiten gelten in dieser Zone.",
    ofDevice: "Wie auf diesem Gerät",
    ofBrowser: "Wie in Ihrem Browser",
  },
  changeEmail: {
    open: "Ändern",
    title: "Mit einer anderen Adresse anmelden",
    lead: "Ein Link geht an die neue Adresse. Bis Sie ihn öffnen, ändert sich nichts; dann erfährt es die alte Adresse.",
    submit: "Link senden",
    submitting: "Wird gesendet",
    sent: (email) => `Ein Link an ${email} ist unterwegs`,
    noMail:
      "Von hier gehen keine E-Mails aus. Fragen Sie den Anbieter, der es für Sie betreibt: Er kann Ihnen einen Link geben.",
    demo: "Die Demo nutzen alle gemeinsam, deshalb bleibt ihre Adresse, wie sie ist.",
    confirmTitle: "Diese Adresse verwenden?",
    confirmLead: (from, to) => `Sie melden sich dann mit ${to} an, nicht mehr mit ${from}.`,
    confirm: "Diese Adresse verwenden",
    confirming: "Wird geändert",
    over: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht wurde er schon verwendet, oder ein Tag ist vergangen. Fordern Sie in Ihrem Konto einen neuen an.",
      next: { href: "/settings/account", label: "Ihr Konto" },
    },
  },
  password: {
    title: "Passwort",
    text: "Mit einem neuen Passwort werden Sie überall sonst abgemeldet.",
    current: "Aktuelles Passwort",
    next: "Neues Passwort",
    submit: "Passwort ändern",
    submitting: "Wird geändert",
    changed: "Passwort geändert. Überall sonst sind Sie abgemeldet.",
    forgotten: "Vergessen? Melden Sie sich ab und wählen Sie „Passwort vergessen?“.",
    demo: "Die Demo nutzen alle gemeinsam, deshalb bleibt ihr Passwort, wie es ist.",
    none: "Sie melden sich ohne Passwort an. Wählen Sie eines, wenn Sie sich auch damit anmelden wollen.",
    noneNoMail:
      "Sie melden sich ohne Passwort an. Wer dies für Sie betreibt, kann Ihnen einen Link geben, mit dem Sie eines wählen.",
    mailLink: "Link zum Wählen senden",
    mailed: (email) => `Ein Link an ${email} ist unterwegs. Er gilt 15 Minuten lang.`,
  },
  sessions: {
    title: "Sitzungen",
    text: "Für den Fall, dass jemand Ihr Passwort kennt oder Sie auf einem anderen Gerät noch angemeldet sind.",
    submit: "Überall sonst abmelden",
    question: "Überall sonst abmelden?",
    lead: "Jeder andere Browser und jedes andere Gerät wird sofort abgemeldet. Hier bleiben Sie angemeldet.",
    done: (count) =>
      count === 0
        ? "Sie waren sonst nirgends angemeldet"
        : count === 1
          ? "An einem anderen Ort abgemeldet"
          : `An ${count.toLocaleString("de")} anderen Orten abgemeldet`,
  },
}
