/** Where a business is and what a visit needs, one concept after the other; ../lines-of.ts says how the lines are read. */
export const VISITING = `
address
  en address located location situated based directions > street road avenue find
  es dirección ubicación situado ubicado dirección localización sede encontrar encuentra llegar > calle avenida plaza
  fr adresse situer situé localisation emplacement trouver plan venir accéder > rue avenue place
  de adresse anschrift standort lage anfahrt anreise sitz > straße finden haltestelle
  it indirizzo trovare sede posizione dove arrivare raggiungere situato > via piazza località
  pt endereço morada localização localizado ficar chegar encontrar > rua avenida praça
near
  en near nearby next beside close-by
  es cerca próximo cercano junto
  fr près proche proximité
  de nahe nähe neben unweit
  it vicino accanto vicinanze
  pt perto próximo junto
transit
  en station bus train tram metro subway stop
  es estación metro autobús parada tren tranvía
  fr gare métro bus tram arrêt train station
  de haltestelle bahnhof bus bahn straßenbahn zug u-bahn
  it stazione metro autobus fermata treno tram
  pt estação metro autocarro ônibus paragem comboio trem metrô
parking
  en parking park garage leave-car > car vehicle
  es aparcar aparcamiento parking estacionamiento estacionar garaje dejar-coche > coche
  fr parking stationnement garer stationner parquer laisser-voiture > voiture
  de parken parkplatz parkplätze parkhaus stellplatz parkmöglichkeit tiefgarage abstellen > auto
  it parcheggio parcheggiare posteggio garage lasciare-auto lasciare-macchina > auto macchina
  pt estacionamento estacionar garagem parque deixar-carro > carro
car
  en car vehicle automobile
  es coche auto vehículo carro automóvil
  fr voiture véhicule auto
  de auto wagen pkw fahrzeug
  it auto macchina vettura veicolo
  pt carro automóvel viatura veículo
bicycle
  en bike bicycle cycle
  es bicicleta bici
  fr vélo bicyclette cycle
  de fahrrad rad bike velo räder
  it bicicletta bici
  pt bicicleta bike
access
  en entrance access accessible accessibility wheelchair disabled barrier-free > ramp lift elevator
  es entrada acceso accesible entrar silla accesibilidad discapacidad > rampa ascensor
  fr entrée accès accessible fauteuil handicapé accessibilité > rampe ascenseur
  de eingang zugang barrierefrei rollstuhl rollstuhlgerecht behinderte > rampe aufzug
  it ingresso accesso accessibile carrozzina disabili > rampa ascensore
  pt entrada acesso acessível cadeira deficientes > rampa elevador
lift
  en lift elevator
  es ascensor elevador
  fr ascenseur
  de aufzug fahrstuhl lift
  it ascensore
  pt elevador ascensor
toilet
  en toilet restroom bathroom wc loo
  es baño aseo lavabo servicios wc
  fr toilettes wc
  de toilette wc klo toiletten
  it bagno toilette wc
  pt banheiro sanitário lavabo wc casa-de-banho
wifi
  en wifi wi-fi internet wireless network
  es wifi internet red
  fr wifi internet réseau
  de wlan wifi internet netz
  it wifi internet rete
  pt wifi internet rede
visit
  en visit come drop-in visiting visitor
  es visitar visita venir acudir visitante
  fr visiter visite venir visiteur
  de besuchen besuch vorbeikommen kommen besucher
  it visitare visita venire visitatore
  pt visitar visita vir visitante
queue
  en waiting wait queue
  es espera esperar cola
  fr attente attendre file
  de warten wartezeit schlange
  it attesa aspettare coda
  pt espera esperar fila
luggage
  en luggage baggage suitcase bag
  es equipaje maleta bolsa
  fr bagage valise sac
  de gepäck koffer tasche
  it bagaglio valigia borsa
  pt bagagem mala
locker
  en locker lockers cloakroom wardrobe
  es taquilla consigna guardarropa
  fr casier consigne vestiaire
  de schließfach schließfächer spind garderobe
  it armadietto guardaroba deposito
  pt cacifo armário bengaleiro guarda-volumes
smoking
  en smoke smoking cigarette
  es fumar tabaco cigarrillo
  fr fumer cigarette tabac fumeur
  de rauchen zigarette raucher
  it fumare sigaretta fumo
  pt fumar cigarro fumo
pet
  en pet animal > dog cat puppy
  es mascota animal animales > perro gato
  fr animal animaux > chien chat
  de haustier tier tiere > hund katze
  it animale animali > cane gatto
  pt animal animais estimação > cachorro cão cães gato
dog
  en dog puppy
  es perro cachorro
  fr chien chiot
  de hund welpe
  it cane cucciolo
  pt cachorro cão cães
cat
  en cat kitten
  es gato gatito
  fr chat chaton
  de katze kätzchen
  it gatto gattino
  pt gato gatinho
child
  en kid child children kids > toddler baby infant
  es niño niña hijo menor infantil niños > bebé
  fr enfant enfants > bébé
  de kind kinder jugendliche > baby kleinkind
  it bambino bambini figlio minori > neonato
  pt criança filho menor crianças > bebé bebê
adult
  en adult adults grown-up
  es adulto adultos
  fr adulte adultes
  de erwachsene erwachsener
  it adulto adulti
  pt adulto adultos
age
  en age young aged old minimum-age
  es edad años
  fr âge ans
  de alter alt jahre mindestalter
  it età anni
  pt idade anos
senior
  en elderly senior pensioner retired seniors
  es mayor jubilado pensionista mayores
  fr senior retraité
  de senioren rentner ältere
  it anziano pensionato
  pt idoso reformado aposentado sénior
student
  en student pupil school
  es estudiante alumno
  fr étudiant élève
  de schüler student studierende studenten
  it studente alunno
  pt estudante aluno
group
  en group party people participants size groups
  es grupo personas participantes
  fr groupe participants personnes
  de gruppe teilnehmer personen
  it gruppo persone posti partecipanti
  pt grupo pessoas turma participantes
celebration
  en celebrate party celebration > birthday wedding
  es celebrar fiesta celebración > cumpleaños boda
  fr fêter fête célébrer > anniversaire mariage
  de feiern feier fest > geburtstag hochzeit
  it festeggiare festa > compleanno matrimonio
  pt festejar festa celebrar > aniversário casamento
birthday
  en birthday
  es cumpleaños
  fr anniversaire
  de geburtstag kindergeburtstag
  it compleanno
  pt aniversário
wedding
  en wedding marriage
  es boda matrimonio
  fr mariage noces
  de hochzeit trauung
  it matrimonio nozze
  pt casamento
event
  en event events venue function
  es evento eventos acto
  fr événement événements
  de veranstaltung veranstaltungen event
  it evento eventi
  pt evento eventos
photo
  en photo picture photograph photography camera
  es foto fotografía fotos
  fr photo photographie photos
  de foto fotos fotografieren bilder
  it foto fotografia fotografie
  pt foto fotografia fotos
safety
  en safe secure security safety
  es seguridad seguro protegido
  fr sécurité sûr protégé
  de sicherheit sicher geschützt
  it sicuro sicurezza
  pt segurança seguro protegido
lostproperty
  en lost lose lost-property missing left > found
  es perdido perder pierde objetos olvidado pérdida
  fr perdu perdre oublié trouvé
  de verloren fundsachen fundbüro vergessen
  it perso smarrito dimenticato perdere
  pt perdido esquecido achados
keep
  en keep kept store stored hold held storage
  es guardar conservar almacenar
  fr garder conserver stocker laisser déposer ranger
  de aufbewahren aufheben lagern behalten lagerung
  it conservare tenere custodire
  pt guardar conservar armazenar
distance
  en far distance away
  es lejos distancia
  fr loin distance
  de weit entfernung entfernt
  it lontano distanza
  pt longe distância
floor
  en floor storey level upstairs
  es planta piso
  fr étage niveau
  de etage stock stockwerk geschoss
  it piano
  pt andar piso
`
