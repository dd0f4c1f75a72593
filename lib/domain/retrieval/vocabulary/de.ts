/** German of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const DE = `
  öffnen geöffnet öffnungszeiten offen auf > geschlossen zu schließen
  schließen geschlossen zu > urlaub ferien
  beginnen anfangen start anfang los
  enden ende schluss bis
  früh früher frühestens
  spät verspätet verspätung später > angefangen
  adresse anschrift standort lage anfahrt anreise sitz > straße finden haltestelle
  haltestelle bahnhof bus bahn straßenbahn
  parken parkplatz parkhaus stellplatz > auto
  auto wagen pkw fahrzeug
  fahrrad rad bike velo räder
  eingang zugang barrierefrei rollstuhl > rampe aufzug
  preis kosten kostet gebühr tarif teuer beitrag > billig günstig euro
  zahlen bezahlen zahlung
  kaution sicherheit pfand
  rabatt ermäßigung nachlass vergünstigung ermäßigt
  kostenlos gratis frei umsonst kostenfrei
  enthalten inbegriffen inklusive dabei
  kaufen bestellen bestellung kauf erwerben verkaufen
  vorrätig lager verfügbar lieferbar
  versand lieferung zustellung liefern versenden schicken
  ausland international
  sendungsverfolgung verfolgen
  erstattung rückerstattung erstatten geld > zurück überweisen
  umtauschen umtausch zurückgeben rückgabe zurücknehmen zurück retoure widerruf tauschen
  zurückbringen rückgabe zurückgeben
  stornieren stornierung kündigen kündigung absagen absage
  ändern änderung verschieben umbuchen
  buchen buchung reservieren reservierung termin
  termin verabredung sprechstunde
  verlängern verlängerung
  abo abonnement mitgliedschaft vertrag
  mitglied mitgliedschaft anmelden anmeldung beitreten
  konto profil login anmelden
  passwort kennwort pin
  löschen entfernen
  rechnung beleg quittung
  gutschein geschenkkarte geschenkgutschein
  gültig gültigkeit verfallen ablaufen
  frist vorher voraus
  telefon anrufen telefonnummer nummer tel rufen
  mail e-mail email schreiben
  kontakt erreichen anrufen schreiben email
  antworten antwort rückmeldung
  beschwerde reklamation reklamieren problem mangel
  hilfe unterstützung beratung
  kaputt defekt beschädigt schaden
  reparieren reparatur
  garantie gewährleistung
  verloren fundsachen fundbüro vergessen
  aufbewahren aufheben lagern behalten
  mieten leihen ausleihen verleih vermieten leihrad leihräder
  lehrer trainer kursleiter dozent
  kurs unterricht stunde lehrgang training
  kind kinder jugendliche > baby kleinkind
  erwachsene erwachsener
  alter alt jahre mindestalter
  schüler student studierende
  senioren rentner ältere
  haustier tier tiere > hund katze
  hund welpe
  rauchen zigarette
  essen speise restaurant café mahlzeit trinken > frühstück mittagessen abendessen
  vegan vegetarisch
  allergie unverträglichkeit gluten
  wlan wifi internet
  toilette wc
  gepäck koffer tasche
  kleidung anziehen tragen
  leiten leiter leiterin leitung chef chefin geschäftsführer inhaber
  mitarbeiter personal team
  gründen gegründet gründer
  arbeit stelle job bewerben
  wochenende > samstag sonntag
  werktag > montag dienstag mittwoch donnerstag freitag
  feiertag > weihnachten neujahr ostern
  urlaub ferien betriebsferien
  abend nacht nachmittag
  morgen früh vormittag
  monat monatlich
  jahr jährlich
  woche wöchentlich
  schnell express eilig
  notfall dringend unfall
  versicherung versichert
  arzt ärztin doktor
  medikament arznei
  impfen impfung geimpft
  erlaubt gestattet dürfen > verboten
  verboten untersagt
  nötig brauchen erforderlich pflicht müssen notwendig
  größe groß maße
  gewicht schwer wiegen > kg kilogramm
  dauer dauern lange länge
  mindestens minimum
  höchstens maximum maximal
  gruppe teilnehmer personen
  feiern feier > geburtstag hochzeit
  mitbringen mitnehmen
  reinigen waschen reinigung putzen
  computer rechner computerarbeitsplätze
  sprache sprechen
  datenschutz daten
`
