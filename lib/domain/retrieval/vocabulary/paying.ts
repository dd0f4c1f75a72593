/** Prices, payment and contracts, one concept after the other; ../lines-of.ts says how the lines are read. */
export const PAYING = `
price
  en price cost fee charge rate tariff fare pricing > expensive cheap
  es precio coste costo tarifa cuesta costar cuota valer importe vale > caro barato
  fr prix tarif coût coûter combien valoir montant frais coûte > cher
  de preis kosten kostet gebühr tarif teuer beitrag preise > billig günstig euro kostest lieferkosten versandkosten
  it prezzo costo tariffa costare quota importo costa > caro
  pt preço custo taxa tarifa custar valor custa > caro barato
cheap
  en cheap inexpensive affordable cheapest
  es barato económico
  fr bon-marché économique abordable
  de billig günstig preiswert
  it economico conveniente
  pt barato económico econômico
expensive
  en expensive pricey dear costly
  es caro cara
  fr cher chère
  de teuer
  it caro cara
  pt caro cara
pay
  en pay payment paid settle paying > accept
  es pagar pago abonar pagos > aceptar aceptamos
  fr payer paiement régler règlement > accepter acceptons
  de zahlen bezahlen zahlung zahlungsarten > akzeptieren
  it pagare pagamento pagamenti > accettare accettiamo
  pt pagar pagamento pagamentos > aceitar aceitamos
cash
  en cash coins
  es efectivo metálico
  fr espèces liquide
  de bar bargeld barzahlung
  it contanti monete
  pt dinheiro numerário
card
  en card credit debit credit-card
  es tarjeta crédito débito
  fr carte crédit bancaire
  de karte kreditkarte ec-karte kartenzahlung kreditkarten
  it carta tessera credito bancomat
  pt cartão crédito débito
instalment
  en instalment installment instalments installments
  es plazos cuotas
  fr mensualités plusieurs-fois échelonné
  de raten ratenzahlung
  it rate rateale
  pt prestações parcelas
transfer
  en transfer bank-transfer bank wire
  es transferencia banco
  fr virement banque
  de überweisung bank überweisen
  it bonifico banca
  pt transferência banco
deposit
  en deposit security bail
  es fianza depósito señal
  fr caution dépôt garantie acompte
  de kaution sicherheit pfand anzahlung
  it cauzione deposito caparra
  pt caução depósito sinal
discount
  en discount reduction reduced concession offer coupon promotion > half
  es descuento rebaja oferta promoción cupón
  fr réduction remise rabais promotion
  de rabatt ermäßigung nachlass vergünstigung ermäßigt
  it sconto riduzione offerta promozione
  pt desconto promoção redução cupão
free
  en free complimentary included gratis
  es gratis gratuito gratuita
  fr gratuit offert offerte gratuitement
  de kostenlos gratis frei umsonst kostenfrei
  it gratis gratuito gratuita
  pt grátis gratuito gratuita
included
  en include included includes contain provided come
  es incluir incluido incluye
  fr compris inclus inclure comprendre fourni
  de enthalten inbegriffen inklusive dabei
  it compreso incluso inclusa compresa comprendere
  pt incluir incluído inclui
tax
  en tax vat taxes
  es impuesto iva impuestos
  fr taxe tva taxes
  de steuer mehrwertsteuer mwst
  it tassa iva tasse
  pt imposto iva impostos
invoice
  en invoice bill receipt
  es factura recibo ticket
  fr facture reçu ticket
  de rechnung beleg quittung kassenbon
  it fattura ricevuta scontrino
  pt fatura recibo
tip
  en tip tips gratuity
  es propina propinas
  fr pourboire
  de trinkgeld
  it mancia mance
  pt gorjeta
total
  en total sum amount
  es total suma importe
  fr total somme montant
  de summe gesamt betrag
  it totale somma importo
  pt total soma montante
subscription
  en subscription subscribe membership plan
  es suscripción suscribir plan abono
  fr abonnement abonner formule
  de abo abonnement mitgliedschaft vertrag
  it abbonamento abbonarsi piano
  pt assinatura assinar plano subscrição
membership
  en member membership join register registration enrol
  es socio miembro inscripción matrícula inscribir
  fr membre adhésion adhérent inscription inscrire
  de mitglied mitgliedschaft anmelden anmeldung beitreten
  it socio iscrizione iscriversi iscritto
  pt sócio inscrição inscrever membro matrícula
cancel
  en cancel cancellation cancelled terminate withdraw unsubscribe
  es cancelar anular cancelación baja anulación
  fr annuler annulation résilier résiliation
  de stornieren stornierung kündigen kündigung absagen absage
  it annullare cancellare disdire disdetta annullamento cancellazione
  pt cancelar cancelamento anular desistir
pause
  en pause suspend freeze
  es pausar suspender congelar
  fr pause suspendre
  de pausieren pause ruhen
  it sospendere pausa
  pt pausar suspender
renewal
  en renew renewal extend extension
  es renovar renovación prorrogar renueva
  fr renouveler renouvellement prolonger
  de verlängern verlängerung erneuern
  it rinnovare rinnovo prorogare
  pt renovar renovação prorrogar
change
  en change modify edit update amend reschedule move
  es modificar cambiar cambio
  fr modifier changer changement reporter
  de ändern änderung verschieben umbuchen wechseln
  it modificare cambiare spostare modifica
  pt alterar mudar remarcar alteração
book
  en book booking booked reserve reservation appointment
  es reservar reserva cita
  fr réserver réservation
  de buchen buchung reservieren reservierung termin
  it prenotare prenotazione appuntamento
  pt reservar reserva marcação agendamento marcar
appointment
  en appointment consultation appointments
  es cita consulta turno
  fr rendez-vous consultation
  de termin verabredung sprechstunde termine
  it appuntamento visita
  pt consulta marcação agendamento
notice
  en notice advance beforehand
  es antelación aviso avisar anticipación
  fr préavis avance
  de frist vorher voraus kündigungsfrist
  it preavviso anticipo avvisare
  pt aviso antecedência
deadline
  en deadline due by-when
  es plazo días límite
  fr délai sous jours temps
  de frist deadline
  it scadenza termine
  pt prazo dias tempo
expiry
  en expire expiry valid validity last expires
  es válido validez caducar caduca vale dura
  fr valable validité expirer
  de gültig gültigkeit verfallen ablaufen haltbar
  it valido validità scadere scade scadenza vale dura
  pt válido validade expirar vale dura
duration
  en length long duration last take
  es durar duración dura tiempo
  fr durée durer long temps
  de dauer dauern lange länge
  it durare durata dura
  pt durar demorar duração demora prazo
contract
  en contract agreement terms conditions
  es contrato condiciones acuerdo términos
  fr contrat conditions accord
  de vertrag bedingungen agb vereinbarung
  it contratto condizioni accordo
  pt contrato condições acordo termos
minimum
  en minimum least min
  es mínimo menos mínima
  fr minimum moins minimale
  de mindestens minimum mindestbestellwert mindest
  it minimo meno minima
  pt mínimo menos mínima
maximum
  en maximum most limit max
  es máximo límite máxima
  fr maximum plus limite
  de höchstens maximum maximal
  it massimo limite massima
  pt máximo limite máxima
insurance
  en insurance insured cover covered
  es seguro asegurado cubrir cobertura
  fr assurance assuré couverture
  de versicherung versichert
  it assicurazione assicurato coperto
  pt seguro segurado cobertura
quote
  en quote estimate quotation
  es presupuesto cotización
  fr devis
  de kostenvoranschlag angebot
  it preventivo
  pt orçamento cotação
loyalty
  en loyalty points rewards reward
  es fidelidad puntos fidelización
  fr fidélité points
  de treuepunkte kundenkarte treue bonus punkte
  it fedeltà punti
  pt fidelidade pontos
penalty
  en penalty fine surcharge
  es penalización multa recargo
  fr pénalité amende supplément
  de strafe strafgebühr zuschlag mahngebühr
  it penale multa supplemento
  pt multa penalização taxa
currency
  en currency euro dollar
  es moneda divisa euro
  fr devise monnaie euro
  de währung euro
  it valuta moneta euro
  pt moeda euro
salary
  en salary pay wage
  es sueldo salario
  fr salaire
  de gehalt lohn
  it stipendio
  pt salário
extra
  en extra additional supplement
  es extra adicional suplemento
  fr supplément supplémentaire
  de extra zusätzlich aufpreis zuschlag
  it extra supplemento aggiuntivo
  pt extra adicional suplemento
half
  en half
  es mitad media
  fr moitié demi
  de hälfte halb
  it metà mezzo
  pt metade meio
per
  en each apiece per
  es cada unidad
  fr chacun pièce
  de je stück pro
  it ciascuno
  pt cada unidade
`
