import type { Translation } from "../translation.ts"

export const agencyHome: Translation["agencyHome"] = {
  purpose: "Wie der Monat läuft und welche Kunden Aufmerksamkeit brauchen.",
  steps: {
    brand: {
      title: "Zeigen Sie Ihre Marke",
      text: "Name, Logo und Farbe Ihrer Adresse, der Anmeldung und jeder Seite.",
      action: "Marke einrichten",
    },
    address: {
      title: "Verbinden Sie Ihre eigene Domain",
      text: "Ihre Marke unter Ihrem eigenen Namen; bis dahin unter der Adresse, die Sie haben.",
      action: "Domain hinzufügen",
    },
    plan: {
      title: "Legen Sie einen Tarif mit Preis an",
      text: "Was ein Kunde nutzen darf und was das kostet. Angebotene Tarife stehen auf Ihrer Startseite.",
      action: "Tarif anlegen",
    },
    billing: {
      title: "Sagen Sie, wie Sie bezahlt werden",
      text: "Auf Rechnung oder per Karte auf Ihr eigenes Konto bei Stripe.",
      action: "Abrechnung einrichten",
    },
    client: {
      title: "Legen Sie den ersten Kunden an",
      text: "Mit Name und E-Mail-Adresse; oder schicken Sie Leute zur Registrierung auf Ihre Adresse.",
      action: "Kunden anlegen",
    },
    bot: {
      title: "Richten Sie einen ersten Bot ein",
      text: "Öffnen Sie das Konto eines Kunden, legen Sie dort einen Bot an und geben Sie ihm die Inhalte des Kunden.",
      action: "Kunden auswählen",
    },
  },
  month: {
    title: "Dieser Monat, neben denselben Tagen des letzten",
    clients: "Kunden",
    conversations: "Gespräche",
    messages: "Nachrichten",
    answered: "Aus Wissen beantwortet",
    added: (count) => `${count.toLocaleString("de")} neu`,
    change: "als im letzten Monat",
  },
  look: {
    title: "Kunden, die Aufmerksamkeit brauchen",
    well: "Allen Kunden geht es gut",
    wellText:
      "Hier stehen Kunden nahe an einer Grenze, unbezahlte, gesperrte und stille Kunden und solche, deren Fragen seltener Antworten finden.",
    all: "Alle anzeigen",
  },
  income: "Einnahmen",
}
