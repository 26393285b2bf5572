# Mails die de server verstuurt.
mail-greeting = Dag { $name },
mail-footer = Dit is een automatisch bericht van Loket. Antwoorden op deze mail worden niet gelezen.

mail-order-placed-subject = Uw bestelling { $number } is geplaatst
mail-order-placed-text = We hebben uw bestelling { $number } goed ontvangen.
mail-order-shipped-subject = Uw bestelling { $number } is onderweg
mail-order-shipped-text = Uw bestelling { $number } is verzonden.
mail-order-cancelled-subject = Uw bestelling { $number } is geannuleerd
mail-order-cancelled-text = Uw bestelling { $number } is geannuleerd en wordt niet verzonden.

mail-order-number = Bestelnummer
mail-order-account = Klantnummer
mail-order-address = Leveringsadres
mail-order-reference = Uw referentie
mail-order-tracking = Zending volgen
mail-order-lines =
    { $count ->
        [one] U bestelde 1 pak:
       *[other] U bestelde { $count } pakken:
    }
