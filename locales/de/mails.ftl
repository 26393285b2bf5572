# Mails, die der Server verschickt.
mail-greeting = Guten Tag { $name },
mail-footer = Dies ist eine automatische Nachricht von Loket. Antworten auf diese Mail werden nicht gelesen.

mail-order-placed-subject = Ihre Bestellung { $number } ist eingegangen
mail-order-placed-text = Wir haben Ihre Bestellung { $number } erhalten.
mail-order-shipped-subject = Ihre Bestellung { $number } ist unterwegs
mail-order-shipped-text = Ihre Bestellung { $number } wurde versandt.
mail-order-cancelled-subject = Ihre Bestellung { $number } ist storniert
mail-order-cancelled-text = Ihre Bestellung { $number } ist storniert und wird nicht versandt.

mail-order-number = Bestellnummer
mail-order-account = Kundennummer
mail-order-address = Lieferadresse
mail-order-reference = Ihre Referenz
mail-order-tracking = Sendung verfolgen
mail-order-lines =
    { $count ->
        [one] Sie haben 1 Packung bestellt:
       *[other] Sie haben { $count } Packungen bestellt:
    }
