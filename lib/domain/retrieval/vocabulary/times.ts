/** Days and times, one concept after the other; ../lines-of.ts says how the lines are read. */
export const TIMES = `
opening
  en open opening > hours timetable schedule closed close shut
  es abrir abierto abierta apertura abre abren abrimos abrís > horario horas cerrado cerrar funcionamiento
  fr ouvert ouverte ouverture ouvrir ouvrez ouvrons ouvre ouvrent > horaires heures fermé fermer fermons
  de öffnen geöffnet öffnungszeiten offen öffnung auf öffnet öffnen aufmachen > geschlossen zu schließen
  it aperto aperta apertura aprire apre aprite apriamo aprono > orari orario chiuso chiudere
  pt aberto aberta abertura abrir abrem abre abrimos > horário funcionamento fechado encerrado fechar
hours
  en hours timetable schedule > open opening
  es horario horarios horas funcionamiento > abierto abrir apertura abre abren
  fr horaires horaire heures > ouvert ouvrir ouverture ouvre ouvrez
  de öffnungszeiten zeiten uhrzeit uhrzeiten stundenplan > geöffnet offen öffnet öffnen
  it orari orario > aperto aprire apertura apre aprite
  pt horário horários funcionamento > aberto abrir funcionamento abre abrem
closing
  en close closed shut closure closing > holiday vacation
  es cerrar cerrado cerrada cierre cierra cierran cerramos > vacaciones festivo
  fr fermé fermée fermeture fermer fermons ferme ferment fermez > vacances congés
  de schließen geschlossen zu schließt schließung > urlaub ferien
  it chiuso chiusa chiusura chiudere chiude chiudete chiudono > ferie festivo
  pt fechado fechada fechar encerrado encerrar fecha fecham > férias feriado
start
  en start begin commence starting beginning
  es empezar comenzar inicio iniciar empieza comienza
  fr commencer début démarrer
  de beginnen anfangen beginn anfang los starten
  it iniziare cominciare inizio
  pt começar início iniciar
end
  en end finish stop until
  es terminar acabar fin hasta
  fr finir fin terminer jusqu'à
  de enden ende schluss bis
  it finire fine terminare
  pt terminar fim acabar
early
  en early earliest earlier > before
  es temprano pronto antes
  fr tôt avant
  de früh früher frühestens
  it presto prima
  pt cedo antes
late
  en late later delay delayed overdue latest
  es tarde retraso tardío
  fr tard retard
  de spät verspätet verspätung später spätestens > angefangen
  it tardi ritardo
  pt tarde atraso
weekend
  en weekend > saturday sunday
  es finde fin-de-semana > sábado domingo
  fr week-end weekend > samedi dimanche
  de wochenende > samstag sonntag
  it weekend fine-settimana > sabato domenica
  pt fim-de-semana > sábado domingo
weekday
  en weekday weekdays > monday tuesday wednesday thursday friday
  es laborable > lunes martes miércoles jueves viernes
  fr semaine > lundi mardi mercredi jeudi vendredi
  de werktag werktags > montag dienstag mittwoch donnerstag freitag
  it feriale > lunedì martedì mercoledì giovedì venerdì
  pt útil > segunda terça quarta quinta sexta
week
  en week weekly
  es semana semanal > lunes martes miércoles jueves viernes sábado domingo
  fr semaine hebdomadaire
  de woche wöchentlich
  it settimana settimanale > lunedì martedì mercoledì giovedì venerdì sabato domenica
  pt semana semanal > segunda terça quarta quinta sexta sábado domingo
day
  en daily day every
  es día diario diariamente
  fr jour quotidien journée
  de tag täglich
  it giorno giornaliero quotidiano
  pt dia diário diariamente
month
  en month monthly
  es mes mensual
  fr mois mensuel
  de monat monatlich
  it mese mensile
  pt mês mensal
year
  en year yearly annual annually
  es año anual
  fr an année annuel
  de jahr jährlich
  it anno annuale
  pt ano anual
monday
  en monday
  es lunes
  fr lundi
  de montag
  it lunedì
  pt segunda
tuesday
  en tuesday
  es martes
  fr mardi
  de dienstag
  it martedì
  pt terça
wednesday
  en wednesday
  es miércoles
  fr mercredi
  de mittwoch
  it mercoledì
  pt quarta
thursday
  en thursday
  es jueves
  fr jeudi
  de donnerstag
  it giovedì
  pt quinta
friday
  en friday
  es viernes
  fr vendredi
  de freitag
  it venerdì
  pt sexta
saturday
  en saturday
  es sábado
  fr samedi
  de samstag sonnabend
  it sabato
  pt sábado
sunday
  en sunday
  es domingo
  fr dimanche
  de sonntag
  it domenica
  pt domingo
holiday
  en holiday vacation > christmas easter
  es festivo vacaciones > navidad
  fr férié vacances congés fermer fermons > noël
  de feiertag urlaub ferien betriebsferien > weihnachten neujahr ostern
  it festivo vacanze ferie > natale
  pt feriado férias > natal
christmas
  en christmas xmas
  es navidad
  fr noël
  de weihnachten
  it natale
  pt natal
easter
  en easter
  es pascua
  fr pâques
  de ostern
  it pasqua
  pt páscoa
summer
  en summer
  es verano
  fr été
  de sommer
  it estate
  pt verão
winter
  en winter
  es invierno
  fr hiver
  de winter
  it inverno
  pt inverno
evening
  en evening night > afternoon
  es noche tarde
  fr soir soirée nuit
  de abend nacht nachmittag abends
  it sera notte
  pt noite noturno
morning
  en morning > breakfast
  es mañana temprano
  fr matin matinée
  de morgen früh vormittag morgens
  it mattina mattino > colazione
  pt manhã > almoço
today
  en today tonight
  es hoy
  fr aujourd'hui
  de heute
  it oggi
  pt hoje
tomorrow
  en tomorrow
  es mañana
  fr demain
  de morgen
  it domani
  pt amanhã
weather
  en weather rain
  es tiempo lluvia
  fr pluie météo
  de wetter regen
  it pioggia tempo
  pt chuva tempo
`
