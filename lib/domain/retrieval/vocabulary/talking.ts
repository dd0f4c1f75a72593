/** Contact, accounts, people and devices, one concept after the other; ../lines-of.ts says how the lines are read. */
export const TALKING = `
contact
  en contact reach call write email get-in-touch
  es contacto contactar llamar escribir email comunicarse
  fr contacter contact joindre écrire appeler email
  de kontakt kontaktieren erreichen anrufen schreiben email
  it contattare contatto chiamare scrivere email
  pt contacto contato contactar contatar ligar escrever falar email
phone
  en phone telephone call number ring tel
  es teléfono llamar móvil número telefónico
  fr téléphone appeler numéro joindre téléphoner
  de telefon anrufen telefonnummer nummer tel rufen
  it telefono chiamare numero
  pt telefone ligar telemóvel celular número
email
  en email e-mail mail write
  es correo email escribir mail
  fr mail courriel email écrire joindre
  de mail e-mail email schreiben
  it mail email scrivere posta
  pt email e-mail escrever correio
website
  en website site web online webpage
  es web sitio página internet online
  fr site web internet ligne
  de website webseite internetseite online
  it sito web internet online
  pt site web sítio internet online
chat
  en chat message messages
  es chat mensaje mensajes
  fr chat message messages
  de chat nachricht nachrichten
  it chat messaggio messaggi
  pt chat mensagem mensagens
reply
  en reply answer respond response
  es responder respuesta
  fr répondre réponse
  de antworten antwort rückmeldung
  it rispondere risposta
  pt responder resposta
complaint
  en complaint complain problem issue fault
  es queja reclamación reclamar problema
  fr réclamation plainte problème signaler
  de beschwerde reklamation reklamieren problem mangel
  it reclamo problema lamentela
  pt reclamação reclamar problema queixa
help
  en help support assistance service
  es ayuda asistencia soporte atención
  fr aide assistance support
  de hilfe unterstützung beratung support
  it aiuto assistenza supporto
  pt ajuda assistência suporte apoio
advice
  en advice consultation advise recommend recommendation
  es consejo asesoramiento recomendar
  fr conseil conseiller recommander
  de beratung rat empfehlung empfehlen
  it consiglio consulenza consigliare
  pt conselho aconselhamento recomendar
account
  en account profile login signin
  es cuenta perfil sesión
  fr compte profil connexion connecter
  de konto profil login anmelden
  it account profilo accesso
  pt conta perfil
login
  en login signin sign-in log-in
  es sesión acceder entrar
  fr connexion connecter
  de anmelden einloggen login anmeldung
  it accesso accedere
  pt sessão entrar acesso
password
  en password passcode pin
  es contraseña clave
  fr mot-de-passe passe code
  de passwort kennwort pin
  it password codice pin
  pt senha código palavra-passe
register
  en register signup sign-up registration
  es registro registrarse registrar
  fr inscription inscrire enregistrer
  de registrieren registrierung anmelden
  it registrazione registrarsi
  pt registo registro registar cadastrar
delete
  en delete remove erase
  es borrar eliminar
  fr supprimer effacer
  de löschen entfernen
  it eliminare cancellare
  pt apagar eliminar excluir
data
  en data privacy personal
  es privacidad datos
  fr données confidentialité vie-privée
  de datenschutz daten
  it privacy dati
  pt privacidade dados
staff
  en staff employee team people
  es equipo personal empleado
  fr équipe personnel employé
  de mitarbeiter personal team
  it personale squadra dipendenti
  pt equipe equipa funcionário
boss
  en boss manager director owner head chief > founder run
  es jefe jefa director dueño responsable gerente encargado
  fr patron directeur responsable gérant propriétaire
  de leiten leiter leiterin leitung chef chefin geschäftsführer inhaber
  it capo direttore responsabile titolare proprietario proprietaria padrone padrona
  pt chefe diretor responsável gerente dono proprietário
founder
  en founder founded established start found
  es fundar fundado fundador abrir
  fr fonder fondé fondateur créé
  de gründen gegründet gründer
  it fondare fondato fondatore aprire
  pt fundar fundado fundador abrir
job
  en job vacancy career hiring apply
  es empleo trabajo vacante
  fr emploi travail recruter
  de arbeit stelle job bewerben
  it lavoro impiego candidarsi
  pt emprego trabalho vaga
teacher
  en teach teacher tutor instructor taught
  es enseñar profesor entrenador monitor > clase curso
  fr professeur enseignant moniteur enseigner
  de lehrer trainer kursleiter dozent
  it insegnante istruttore maestro insegnare > corso lezione
  pt professor instrutor ensinar > aula curso
course
  en class lesson course workshop session training
  es clase curso lección sesión taller
  fr cours leçon atelier stage séance
  de kurs unterricht stunde lehrgang training
  it corso lezione laboratorio
  pt aula curso lição oficina
beginner
  en beginner beginners basic introductory novice
  es iniciación principiante básico
  fr débutant débutants initiation
  de anfänger einsteiger grundkurs
  it principiante base principianti
  pt iniciação iniciante principiante básico
language
  en language speak english languages
  es idioma hablar lengua
  fr langue parler langues
  de sprache sprechen sprachen
  it lingua parlare lingue
  pt língua falar idioma
download
  en download install app application
  es descargar instalar aplicación app
  fr télécharger installer application appli
  de herunterladen installieren app anwendung
  it scaricare installare applicazione app
  pt baixar descarregar instalar aplicativo aplicação app
device
  en device computer phone laptop
  es dispositivo ordenador computadora portátil
  fr appareil ordinateur portable
  de gerät computer rechner computerarbeitsplätze laptop
  it dispositivo computer portatile
  pt dispositivo computador portátil
update
  en update upgrade version
  es actualizar actualización versión
  fr actualiser mise-à-jour version
  de aktualisieren aktualisierung version update
  it aggiornare aggiornamento versione
  pt atualizar atualização versão
error
  en error fault failure problem
  es error fallo problema
  fr erreur panne problème
  de fehler störung problem
  it errore guasto problema
  pt erro falha problema
settings
  en settings configure configuration setup preferences
  es ajustes configurar configuración
  fr paramètres configurer réglages
  de einstellungen einrichten konfigurieren
  it impostazioni configurare
  pt definições configurações configurar
file
  en file document upload
  es archivo documento fichero subir
  fr fichier document
  de datei dokument hochladen
  it file documento caricare
  pt ficheiro arquivo documento
feature
  en feature features function
  es función característica funciones
  fr fonction fonctionnalité
  de funktion funktionen merkmal
  it funzione funzionalità
  pt função funcionalidade recurso
question
  en faq questions
  es preguntas frecuentes
  fr questions fréquentes
  de fragen häufige
  it domande frequenti
  pt perguntas frequentes
newsletter
  en newsletter mailing
  es boletín newsletter
  fr newsletter infolettre
  de newsletter rundbrief
  it newsletter
  pt newsletter boletim
review
  en review reviews rating feedback
  es reseña opinión opiniones valoración
  fr avis évaluation commentaire
  de bewertung bewertungen meinung
  it recensione recensioni opinione
  pt avaliação avaliações opinião
customer
  en customer client customers
  es cliente clientes
  fr client clients
  de kunde kunden
  it cliente clienti
  pt cliente clientes
company
  en company firm business
  es empresa negocio compañía
  fr entreprise société
  de firma unternehmen betrieb
  it azienda impresa ditta
  pt empresa negócio companhia
shop
  en shop store
  es tienda comercio
  fr magasin boutique
  de laden geschäft
  it negozio bottega
  pt loja
form
  en form application-form
  es formulario
  fr formulaire
  de formular
  it modulo
  pt formulário
name
  en name called
  es nombre llama
  fr nom appelle
  de name heißt
  it nome chiama
  pt nome chama
partner
  en partner supplier
  es socio proveedor
  fr partenaire fournisseur
  de partner lieferant
  it partner fornitore
  pt parceiro fornecedor
`
