import type { Translation } from "../translation.ts"

export const keys: Translation["keys"] = {
  title: "API-Schlüssel",
  purpose:
    "Mit einem Schlüssel nutzt Ihr Programm dieses Konto: Bots fragen, Wissen hinzufügen, Unterhaltungen lesen.",
  docs: "API-Referenz lesen",
  list: "API-Schlüssel",
  create: "Schlüssel erstellen",
  creating: "Schlüssel wird erstellt",
  createTitle: "API-Schlüssel erstellen",
  createLead: "Erstellen Sie für jedes Programm einen eigenen, damit Sie ihn einzeln widerrufen können.",
  createdTitle: "Kopieren Sie Ihren Schlüssel jetzt",
  createdLead:
    "Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn dort auf, wo Ihr Programm ihn findet, nie in einer Webseite.",
  name: "Name",
  nameHelp: "Wer ihn verwendet, etwa „Shop-Backend“.",
  unnamed: "Ohne Namen",
  kind: "Was er öffnet",
  kinds: {
    tenant: {
      label: "REST-API",
      text: "Einfache Anfragen aus Ihrem eigenen Backend: Bots, Wissen, Unterhaltungen und Zahlen.",
    },
    secret: {
      label: "SDK und API-Kanal",
      text: "Für Programme mit dem offiziellen SDK und für Nachrichten über den API-Kanal.",
    },
  },
  key: "Schlüssel",
  copy: "Schlüssel kopieren",
  curl: "In einem Terminal ausprobieren",
  example: "Wobei können Sie mir helfen?",
  created: "Erstellt",
  lastUsed: "Zuletzt verwendet",
  never: "Nie",
  revoke: "Widerrufen",
  revokeOf: (name) => `${name} widerrufen`,
  revokeTitle: (name) => `${name} widerrufen?`,
  revokeLead:
    "Programme mit diesem Schlüssel werden ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.",
  revoked: "Schlüssel widerrufen",
  notAllowed: "Nur Inhaber und Admins des Kontos verwalten Schlüssel.",
  empty: {
    title: "Noch keine Schlüssel",
    text: "Mit einem Schlüssel kann Ihre Website oder Ihr Backend Ihre Bots über HTTP fragen. Er wird einmal gezeigt, beim Erstellen.",
  },
}
