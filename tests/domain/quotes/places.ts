import type { Language } from "#lib/domain/retrieval/schema.ts"

export type Place = "workshop" | "café" | "gimnasio"

/** Documents of small businesses with the language of their bots. */
export const PLACES: Record<Place, [document: string, language: Language]> = {
  workshop: [
    `# Opening hours
The workshop is open Monday to Friday from 8:30 to 17:30. On Saturdays we close at 13:00. On Sundays the workshop is closed.

# Delivery
Standard delivery takes three working days and costs €5.90. Orders above €60 are delivered free of charge. We ship to Austria and Switzerland for €12.

# Returns and refunds
You can return unused items within 30 days. Refunds are made to your original payment method within 7 days. Custom-made boards cannot be returned.

# Warranty
Every board comes with a warranty of two years. Repairs outside the warranty start at €25.

# Contact
Call us on +44 20 7946 0123 or write to hello@oakboard.example. Our workshop is at 14 Mill Lane, Leeds. Parking is available behind the building.

# Courses
The carving course lasts four hours and costs €85, including materials. Participants must be at least 14 years old. Groups have at most eight people. Cancel up to 48 hours before and you pay nothing.

# Good to know
Dogs are welcome in the workshop. We accept cash and credit cards. Gift vouchers are valid for three years. The owner is Martha Oakley. Wood dust may trigger allergies.`,
    "en",
  ],
  café: [
    `# Öffnungszeiten
Das Café ist täglich von 9 bis 18 Uhr geöffnet. Montags bleibt es geschlossen.

# Lieferung
Die Lieferung im Stadtgebiet kostet 3,50 Euro und dauert etwa 40 Minuten. Ab 25 Euro Bestellwert liefern wir kostenlos.

# Reservierung
Tische können Sie telefonisch unter 030 5557788 reservieren. Eine Reservierung lässt sich bis zwei Stunden vorher stornieren.

# Anfahrt
Sie finden uns in der Lindenallee 7, Potsdam. Parkplätze gibt es im Hof. Die Haltestelle Rathaus liegt zwei Minuten entfernt.

# Speisen
Alle Kuchen backen wir selbst. Für Gäste mit Glutenunverträglichkeit gibt es glutenfreies Brot. Frühstück servieren wir bis 14 Uhr. Hunde sind auf der Terrasse erlaubt.

# Bezahlung
Sie können bar oder mit Karte bezahlen. Gutscheine sind drei Jahre gültig. Das WLAN ist gratis.`,
    "de",
  ],
  gimnasio: [
    `# Horario
El gimnasio abre de lunes a viernes de 7:00 a 23:00 y los sábados de 9:00 a 20:00. Los domingos está cerrado.

# Cuotas
La cuota mensual es de 39 euros. Los estudiantes pagan 29 euros. La matrícula cuesta 20 euros.

# Baja
Puede darse de baja con 15 días de antelación escribiendo a bajas@gimnasioluz.example. No se devuelve el importe de los meses pagados.

# Instalaciones
Hay aparcamiento gratuito para socios. Las taquillas necesitan una moneda de un euro. La piscina mide 25 metros. Las toallas se alquilan por 2 euros.

# Contacto
Estamos en la calle Mayor 18, Burgos. Teléfono 947 55 66 77. La directora es Carmen Ruiz. La edad mínima es de 16 años.`,
    "es",
  ],
}
