import type { Translation } from "../translation.ts"

export const start: Translation["start"] = {
  title: "Bot einrichten",
  purpose:
    "Von Ihren eigenen Seiten bis zu einer Antwort auf Ihrer Website. Sie können jederzeit aufhören und später weitermachen, auf jedem Gerät.",
  later: "Später erledigen",
  steps: "Schritte des geführten Starts",
  step: (number, all) => `Schritt ${number} von ${all}`,
  done: "Erledigt",
  names: { content: "Ihre Inhalte", questions: "Ausprobieren", colours: "Farben", site: "Ihre Website" },
  back: "Zurück",
  skip: "Schritt überspringen",
  next: "Weiter",
  finish: "Fertig",
  moving: "Einen Moment",
  content: {
    title: "Was soll Ihr Bot wissen?",
    text: "Geben Sie ihm Ihre Website, oder legen Sie Dateien ab. Nur daraus antwortet er, und er zitiert sie.",
    more: "Mehr hinzufügen",
    website: "Ihre Website",
    websiteHelp: (most) =>
      most === 1
        ? "Jetzt wird eine Seite gelesen. Weitere fügen Sie unter Wissen hinzu."
        : `Jetzt werden bis zu ${most} öffentliche Seiten gelesen. Mehr davon lesen Sie später unter Wissen ein.`,
    read: "Website lesen",
    reading: "Website wird hinzugefügt",
    or: "oder",
    write: "Keine Website und keine Dateien? Schreiben Sie auf, wonach Besucher fragen.",
    list: "Was Ihr Bot liest",
    ask: "Etwas fragen",
    nothing: "Noch ist nichts gelesen. Sie können diesen Schritt auch überspringen.",
    pages: "Seiten",
    refused: "Ihr Plan hat keinen Platz für einen Bot",
    advice: {
      robots:
        "Die Website sperrt Programme aus. Wer sie betreibt, kann sie in robots.txt zulassen; bis dahin legen Sie dieselben Inhalte als Dateien ab oder fügen ihren Text unten ein.",
      noText:
        "Vielleicht besteht die Seite aus Bildern oder wird von Skripten gezeichnet. Versuchen Sie eine andere Seite, etwa die mit Ihren Preisen, oder fügen Sie den Text unten ein.",
      unreachable:
        "Öffnen Sie die Adresse in einem privaten Fenster. Erscheint sie dort, versuchen Sie es erneut; wenn nicht, prüfen Sie die Schreibweise, oder fügen Sie den Text unten ein.",
      file: "Öffnen Sie die Datei, speichern Sie sie neu als PDF, DOCX oder TXT, und legen Sie diese ab. Oder fügen Sie den Text unten ein.",
    },
  },
  questions: {
    title: "Fragen Sie ihn, und machen Sie ihn besser",
    text: "Diese Fragen stammen aus Ihren Inhalten. Die Zahlen in einer Antwort öffnen die Stelle, aus der zitiert wird.",
    noQuestions:
      "Fragen Sie, was ein Besucher fragen würde. Die Zahlen in einer Antwort öffnen die Stelle, aus der zitiert wird.",
    hints: [
      "Stellen Sie eine der Fragen oder eine eigene.",
      "Öffnen Sie eine Zahl, um das Zitat in seiner Quelle zu lesen.",
      "So würden Sie es nicht sagen? Wählen Sie „Antwort korrigieren“: Ihre Worte gelten ab der nächsten Frage.",
    ],
    correct: "Antwort korrigieren",
    corrected: "Gelernt. Die Frage wird noch einmal gestellt.",
    empty: {
      title: "Noch gibt es nichts zu fragen",
      text: "Sobald eine Seite oder Datei gelesen ist, können Sie Ihren Bot hier ausprobieren.",
      action: "Inhalte hinzufügen",
    },
    still: {
      title: "Er liest noch",
      text: "Gleich sind erste Antworten möglich. Diese Seite geht von selbst weiter.",
    },
    language: (language) =>
      `Ihre Inhalte sind auf ${language}, deshalb spricht der Bot ${language}. In seinen Einstellungen können Sie das ändern.`,
  },
  colours: {
    title: "Geben Sie ihm Ihr Gesicht",
    text: "Die Farbe des Knopfes und der Nachrichten Ihrer Besucher. Texte darauf bleiben in jedem Ton lesbar.",
    found: "Von Ihrer Website",
    use: (colour) => `${colour} verwenden`,
    unknown: "Von einer Website sind keine Farben bekannt, deshalb sind dies die Ihres Kontos.",
  },
  site: {
    title: "Zeigen Sie ihn Ihren Besuchern",
    text: "Fügen Sie diese Zeile vor </body> in jede Seite ein. Hilfe für WordPress, Shopify und andere steht auf der Seite Kanäle des Bots.",
    guide: "Wo füge ich sie ein?",
    page: "Keine Website? Teilen Sie stattdessen die Chatseite des Bots: Schalten Sie sie unter Kanäle ein.",
    pageAction: "Chatseite einrichten",
  },
}
