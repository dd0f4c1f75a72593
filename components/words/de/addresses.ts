import type { Translation } from "../translation.ts"

export const addresses: Translation["addresses"] = {
  nav: "Adressen",
  title: "Adressen",
  purpose: "Wo Ihre Kunden Sie finden und wohin die Links in Ihren Mails führen.",
  clientPurpose: "Eigene Domains, die den Chat eines Ihrer Bots zeigen.",
  notAllowed: "Nur Inhaber und Admins ändern Adressen.",
  own: {
    title: "Ihre erste Adresse",
    text: "Sie funktioniert von Anfang an und bleibt, was auch aus Ihren eigenen Domains wird.",
    links: (address) => `Links in Mails führen zu ${address}.`,
  },
  domains: {
    title: "Eigene Domains",
    text: "Eine Domain zeigt nichts, bis ihre beiden Einträge gefunden sind.",
    empty: "Noch keine Domain",
    emptyText: "Mit chat.example.com sehen Ihre Kunden nur Ihren Namen.",
    clientEmptyText:
      "Mit help.example.com chatten Ihre Besucher unter Ihrem eigenen Namen, ohne eine andere Seite darum herum.",
  },
  add: {
    action: "Domain hinzufügen",
    adding: "Wird hinzugefügt",
    lead: "Sie erhalten dann zwei Einträge für die Stelle, an der die Domain verwaltet wird.",
    hostname: "Domain",
    help: "Ein Name unterhalb Ihrer Website, etwa chat.example.com, ändert nichts an Website oder E-Mail.",
    bot: "Bot",
    botHelp: "Besucher der Domain sehen seinen Chat.",
    noBot: "Legen Sie zuerst einen Bot an.",
  },
  status: {
    pending: "Nicht verbunden",
    verified: "Funktioniert",
    missing: "Eintrag fehlt",
    failing: "Außer Betrieb",
  },
  records: {
    label: (host) => `DNS-Einträge von ${host}`,
    lead: "Tragen Sie beide dort ein, wo die Domain verwaltet wird, und lassen Sie sie stehen: Wir sehen jeden Tag nach.",
    type: "Typ",
    name: "Name",
    value: "Wert",
    state: "Gefunden",
    copyName: "Namen kopieren",
    copyValue: "Wert kopieren",
    apex: (addresses) =>
      `Nimmt der Anbieter hier keinen CNAME an, genügt auch ein A-Eintrag mit ${addresses}.`,
  },
  found: {
    right: "Gefunden",
    unknown: "Noch nicht nachgesehen",
    noProof: "Wir haben noch keinen solchen TXT-Eintrag gefunden.",
    wrongProof: (values) => `Wir haben „${values}“ gefunden, aber nicht diesen Wert.`,
    otherProof: "Der Eintrag ist nicht mehr da oder lautet anders.",
    noRoute: "Der Name führt noch nirgendwohin.",
    wrongRoute: (values, target) => `Er führt zu ${values}, nicht zu ${target}.`,
    silent: "Kein Nameserver hat geantwortet. Wir versuchen es weiter.",
  },
  held: {
    taken:
      "Ein anderes Konto nutzt diese Domain, und auch sein Eintrag ist da. Entfernen Sie den anderen TXT-Eintrag, dann gehört die Domain Ihnen.",
    cooling:
      "Ein anderes Konto hat diese Domain vor weniger als sieben Tagen aufgegeben. Danach gehört sie Ihnen, ohne weiteren Schritt.",
  },
  missing:
    "Beim letzten Mal fehlte ein Eintrag. Fehlt er drei Tage lang, geht die Domain außer Betrieb; bis er wieder da ist, führen Links in Mails zu Ihrer ersten Adresse.",
  failing: "Ihre Einträge sind weg, deshalb zeigt sie nichts. Sind sie wieder da, ist es auch die Domain.",
  check: "Jetzt prüfen",
  checking: "Wird geprüft",
  checked: "Geprüft",
  live: "Solange diese Seite offen ist, sehen wir alle zehn Sekunden nach. Bis neue Einträge überall sichtbar sind, vergehen Minuten, manchmal eine Stunde.",
  works: (host) => `${host} funktioniert`,
  bot: (host) => `Bot, den ${host} zeigt`,
  noBot: "Keinen: sie zeigt nichts",
  botChanged: "Die Domain zeigt jetzt einen anderen Bot",
  release: {
    action: "Aufgeben",
    title: (host) => `${host} aufgeben?`,
    text: "Sie zeigt ab sofort nichts mehr, und Links dorthin enden. Sieben Tage lang bekommt sie niemand anderes; Sie selbst können sie jederzeit wieder haben.",
    done: "Domain aufgegeben",
  },
  remove: {
    action: "Entfernen",
    title: (host) => `${host} entfernen?`,
    text: "Sie war nie in Betrieb. Sie können sie jederzeit wieder hinzufügen.",
    done: "Domain entfernt",
  },
  wrong: {
    spelling: "Schreiben Sie nur den Namen, etwa chat.example.com: ohne https://, Port oder Pfad.",
    name: "Das ist keine Domain. Schreiben Sie einen Namen wie chat.example.com.",
    own: "Dieser Name gehört zu dem Server, auf dem Sie sind. Nehmen Sie eine eigene Domain.",
    public: "Diesen Namen könnte niemand erreichen. Nehmen Sie eine öffentliche Domain wie chat.example.com.",
    shared: "Diesen Namen teilen sich viele. Nehmen Sie eine eigene Domain darunter.",
    known: "Diese Domain haben Sie schon.",
  },
}
