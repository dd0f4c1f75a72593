/** French of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const FR = `
  ouvert ouverture ouvrir ouvrons > horaires heures fermé fermer fermons
  fermé fermeture fermer fermons > vacances congés
  commencer début démarrer
  finir fin terminer jusqu'à
  tôt avant
  tard retard
  adresse situer situé localisation emplacement trouver plan venir accéder > rue avenue place
  gare métro bus tram arrêt
  parking stationnement garer stationner parquer > voiture
  voiture véhicule auto
  vélo bicyclette cycle
  entrée accès accessible fauteuil handicapé > rampe ascenseur
  prix tarif coût coûter combien valoir montant frais > cher
  payer paiement régler règlement
  caution dépôt garantie
  réduction remise rabais promotion
  gratuit offert offerte gratuitement
  compris inclus inclure comprendre fourni
  acheter commander commande achat vendre vendons
  disponible stock
  livraison livrer livrons expédition envoi envoyer domicile
  étranger international
  suivi suivre
  remboursement rembourser remboursé rendre rendons argent
  retour retourner échanger échange remplacer
  annuler annulation résilier résiliation
  modifier changer changement reporter
  réserver réservation
  abonnement abonner formule
  membre adhésion adhérent inscription inscrire
  compte profil connexion connecter
  supprimer effacer
  facture reçu ticket
  cadeau bon carte
  valable validité expirer
  préavis avance
  téléphone appeler numéro joindre
  mail courriel email écrire joindre
  contacter joindre écrire appeler email
  répondre réponse
  réclamation plainte problème signaler
  aide assistance
  cassé défectueux abîmé endommagé
  réparer réparation
  perdu oublié trouvé
  garder conserver
  louer location
  professeur enseignant moniteur
  cours leçon atelier stage séance
  enfant bébé
  âge ans
  étudiant élève
  senior retraité
  animal animaux > chien chat
  fumer cigarette
  manger repas restaurant boire > déjeuner dîner
  végétarien végan
  allergie gluten
  wifi internet
  toilettes wc
  bagage valise
  vêtement tenue
  patron directeur responsable gérant propriétaire
  équipe personnel employé
  fonder fondé fondateur créé
  emploi travail recruter
  week-end > samedi dimanche
  semaine > lundi mardi mercredi jeudi vendredi
  férié noël
  vacances congés fermer fermons
  soir soirée nuit
  mois mensuel
  an année annuel
  rapide express vite
  urgence urgent
  assurance assuré
  médecin docteur
  permis autorisé accepté accepter acceptons > interdit
  interdit défendu
  obligatoire nécessaire falloir
  taille dimension grand
  poids peser pèse > kg kilo
  durée durer long temps
  délai sous jours temps
  minimum moins
  maximum plus
  groupe participants personnes
  fêter fête > anniversaire mariage
  apporter emporter prendre
  nettoyer laver
  langue parler
  laisser déposer ranger
`
