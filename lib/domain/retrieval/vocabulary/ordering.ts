/** Buying, delivery and giving back, one concept after the other; ../lines-of.ts says how the lines are read. */
export const ORDERING = `
buy
  en buy purchase bought order sell sold sale
  es comprar pedir pedido compra vender venta venden
  fr acheter commander commande achat vendre vendons vente
  de kaufen bestellen bestellung kauf erwerben verkaufen verkauf
  it comprare acquistare ordinare ordine acquisto vendere vendita
  pt comprar encomendar pedido compra vender venda
order
  en order ordered purchase ordering
  es pedido pedir encargo pide
  fr commande commander
  de bestellung bestellen auftrag
  it ordine ordinare
  pt pedido encomenda encomendar
stock
  en stock available availability in-stock
  es disponible existencias stock agotado disponibilidad
  fr disponible stock disponibilité
  de vorrätig lager verfügbar lieferbar verfügbarkeit
  it disponibile magazzino scorte esaurito disponibilità
  pt disponível estoque stock esgotado disponibilidade
soldout
  en sold-out unavailable out-of-stock
  es agotado
  fr épuisé rupture
  de ausverkauft vergriffen
  it esaurito
  pt esgotado
delivery
  en delivery ship shipping shipment deliver dispatch postage send sent courier delivered
  es envío entrega reparto enviar entregar mandar domicilio casa envíos
  fr livraison livrer livrons expédition envoi envoyer domicile expédier port
  de versand lieferung zustellung liefern versenden schicken lieferzeit lieferkosten versandkosten porto liefert
  it spedizione consegna spedire consegnare mandare inviare domicilio casa
  pt envio entrega entregar enviar mandar domicílio casa portes frete
abroad
  en abroad international overseas foreign > country
  es extranjero internacional fuera > país
  fr étranger international > pays
  de ausland international auslandsversand > land
  it estero internazionale fuori > paese
  pt estrangeiro internacional exterior fora > país
country
  en country countries nation
  es país países
  fr pays
  de land länder
  it paese paesi
  pt país países
customs
  en customs duty duties import
  es aduana aranceles importación
  fr douane douanes importation
  de zoll zölle einfuhr
  it dogana dazi importazione
  pt alfândega aduaneira importação
tracking
  en track tracking follow trace
  es seguimiento rastrear
  fr suivi suivre
  de sendungsverfolgung verfolgen sendungsnummer
  it tracciare tracciamento seguire
  pt rastrear rastreamento seguimento acompanhar
pickup
  en collect pickup pick-up collection
  es recoger recogida
  fr retrait retirer récupérer
  de abholen abholung selbstabholung
  it ritirare ritiro
  pt levantar retirar retirada levantamento recolha
package
  en parcel package packaging box
  es paquete embalaje caja
  fr colis paquet emballage
  de paket päckchen verpackung
  it pacco imballaggio scatola
  pt pacote encomenda embalagem caixa
weight
  en weight weigh heavy > kg kilogram pound
  es peso pesar pesado > kg kilo
  fr poids peser pèse lourd > kg kilo
  de gewicht schwer wiegen wiegt > kg kilogramm
  it peso pesare pesante > kg
  pt peso pesar pesado > kg
size
  en size big large dimension dimensions
  es tamaño grande medida talla medidas
  fr taille dimension grand dimensions
  de größe groß maße größen
  it dimensione grande taglia misura
  pt tamanho grande medida
small
  en small little tiny
  es pequeño pequeña
  fr petit petite
  de klein kleine
  it piccolo piccola
  pt pequeno pequena
length
  en length long
  es largo longitud
  fr long longueur
  de länge lang
  it lungo lunghezza
  pt longo comprimento
height
  en height high tall
  es alto altura
  fr haut hauteur
  de höhe hoch
  it alto altezza
  pt alto altura
width
  en width wide broad
  es ancho anchura
  fr large largeur
  de breite breit
  it largo larghezza
  pt largura largo
colour
  en colour color shade
  es color colores
  fr couleur coloris
  de farbe farben
  it colore colori
  pt cor cores
material
  en material fabric made
  es material tejido hecho
  fr matière matériau tissu
  de material stoff
  it materiale tessuto
  pt material tecido
refund
  en refund reimburse reimbursed reimbursement money-back repay refunded > return money
  es reembolso reembolsar devolver-dinero dinero devolución devolver
  fr remboursement rembourser remboursé rendre rendons argent
  de erstattung rückerstattung erstatten geld geld-zurück geld-zurückbekommen zurückbekommen zurückerhalten rückzahlung > zurück überweisen
  it rimborso rimborsare rimborsato restituire restituito soldi denaro
  pt reembolso reembolsar devolver devolução dinheiro estorno
return
  en return returned returns send-back bring-back > exchange swap replace replacement
  es devolver devolución devuelve devoluciones > cambiar cambio
  fr retour retourner renvoyer rendre retours > échanger échange remplacer
  de rückgabe zurückgeben zurücksenden zurückschicken zurücknehmen retoure widerruf zurückbringen zurück > umtauschen umtausch tauschen
  it reso restituire resi restituzione > cambiare cambio sostituire
  pt devolver devolução devoluções > trocar troca
exchange
  en exchange swap replace replacement return returned
  es cambiar cambio sustituir
  fr échanger échange remplacer retour
  de umtauschen umtausch tauschen ersatz rückgabe
  it cambiare cambio sostituire reso
  pt trocar troca substituir
withdrawal
  en withdrawal cooling-off
  es desistimiento
  fr rétractation
  de widerruf widerrufsrecht widerrufsfrist
  it recesso
  pt arrependimento desistência
broken
  en broken defective damaged faulty break defect
  es roto defectuoso dañado estropeado romper
  fr cassé défectueux abîmé endommagé casser
  de kaputt defekt beschädigt schaden
  it rotto difettoso danneggiato rompere
  pt quebrado defeituoso danificado estragado estragar partido avariado
warranty
  en guarantee warranty guaranteed
  es garantía garantizar
  fr garantie garantir
  de garantie gewährleistung
  it garanzia garantito
  pt garantia garantir
repair
  en repair fix mend repaired repairs
  es reparar arreglar reparación arreglo
  fr réparer réparation
  de reparieren reparatur
  it riparare riparazione
  pt consertar reparar reparação conserto arranjar
gift
  en gift present voucher card certificate gift-card
  es regalo vale bono tarjeta regalar
  fr cadeau bon carte offrir
  de gutschein geschenkkarte geschenkgutschein geschenk
  it regalo buono regalare
  pt presente vale cartão oferta
wrapping
  en wrap wrapped gift-wrap wrapping
  es envolver envoltorio
  fr emballer emballage
  de verpacken einpacken geschenkverpackung
  it incartare confezione
  pt embrulhar embrulho
quality
  en quality
  es calidad
  fr qualité
  de qualität
  it qualità
  pt qualidade
product
  en product item article goods products
  es producto artículo productos
  fr produit article produits
  de produkt artikel ware waren produkte
  it prodotto articolo prodotti merce
  pt produto artigo produtos
range
  en range selection assortment catalogue catalog
  es gama surtido catálogo
  fr gamme choix catalogue
  de sortiment auswahl katalog
  it gamma scelta catalogo assortimento
  pt gama seleção catálogo variedade
new
  en new latest
  es nuevo nueva novedad
  fr nouveau nouvelle neuf
  de neu neue neuheit
  it nuovo nuova novità
  pt novo nova novidade
used
  en used second-hand secondhand refurbished
  es usado segunda-mano reacondicionado
  fr occasion reconditionné
  de gebraucht gebrauchte secondhand
  it usato ricondizionato
  pt usado segunda-mão recondicionado
wholesale
  en wholesale bulk reseller trade
  es mayorista mayoreo mayor
  fr gros grossiste revendeur
  de großhandel wiederverkäufer großmengen
  it ingrosso grossista rivenditore
  pt atacado grosso revendedor
sample
  en sample samples trial tester
  es muestra muestras prueba
  fr échantillon échantillons essai
  de muster probe proben
  it campione campioni prova
  pt amostra amostras
assembly
  en assemble assembly installation install mount
  es montaje montar instalación instalar
  fr montage monter installation installer
  de montage aufbau montieren installation
  it montaggio montare installazione
  pt montagem montar instalação
fresh
  en fresh freshness
  es fresco frescura
  fr frais fraîcheur
  de frisch frische
  it fresco freschezza
  pt fresco frescura
made
  en made produced manufactured origin
  es hecho fabricado producido origen
  fr fabriqué produit origine
  de hergestellt produziert herkunft herstellung
  it fatto prodotto fabbricato origine
  pt feito fabricado produzido origem
`
