import type { Translation } from "../translation.ts"

export const providerKeys: Translation["providerKeys"] = {
  title: "Anbieter-Schlüssel",
  purpose:
    "Ihre Bots können Modelle mit eigenen Schlüsseln fragen. Diese gehen allen anderen vor, und Sie bezahlen den Anbieter selbst.",
  notAllowed: "Schlüssel von Modellanbietern geben Inhaber ein, im Konto eines Kunden auch Admins.",
  list: "Modellanbieter",
  columns: { provider: "Anbieter", key: "Schlüssel", entered: "Eingegeben", lastUsed: "Zuletzt benutzt" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "Gefragt wird der Modellserver dieser Plattform",
  asked: (host: string) => `Gefragt wird ${host}`,
  needed: "Keiner: Modelle dieses Anbieters sind nicht nutzbar",
  notNeeded: "Keiner: Antworten entstehen auch ohne",
  enteredBy: (name: string) => `von ${name}`,
  unnamed: "Jemand",
  never: "Noch nicht",
  enter: "Schlüssel eingeben",
  enterOf: (name: string) => `Schlüssel eingeben für ${name}`,
  replace: "Ersetzen",
  replaceOf: (name: string) => `Schlüssel für ${name} ersetzen`,
  dialogTitle: (name: string) => `Ein Schlüssel für ${name}`,
  lead: "Er wird zuerst ausprobiert, dann verschlüsselt aufbewahrt und nie wieder gezeigt.",
  key: "Schlüssel",
  submit: "Ausprobieren und speichern",
  submitting: "Schlüssel wird ausprobiert",
  saved: "Schlüssel gespeichert",
  remove: "Entfernen",
  removeOf: (name: string) => `Schlüssel für ${name} entfernen`,
  removeTitle: (name: string) => `Den Schlüssel für ${name} entfernen?`,
  removeLead:
    "Antworten entstehen ab sofort ohne ihn. Bots, deren Modell dann nicht nutzbar ist, antworten mit Zitaten.",
  removed: "Schlüssel entfernt",
  faults: {
    refused: (name: string, day: string) => `Von ${name} abgelehnt am ${day}. Bots antworten mit Zitaten.`,
    unreadable: (_name: string, day: string) => `Seit ${day} nicht mehr lesbar. Geben Sie ihn neu ein.`,
  },
  wrong: {
    refused: "Der Anbieter lehnt diesen Schlüssel ab",
    unreachable: "Der Anbieter war nicht erreichbar. Versuchen Sie es gleich noch einmal.",
  },
}
