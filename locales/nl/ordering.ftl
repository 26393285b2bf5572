# Verzendmateriaal bestellen: de vier stappen, concepten, geschiedenis.
ordering-new = Nieuwe bestelling
ordering-steps = Stappen van de bestelling
ordering-step-account = Klantnummer
ordering-step-address = Adres
ordering-step-supplies = Materiaal
ordering-step-overview = Overzicht
ordering-back = Terug
ordering-next = Volgende
ordering-saved = Als concept bewaard { $time }
ordering-saving = Wordt bewaard…
ordering-not-saved = Niet bewaard
ordering-still-here = Wat u typte, staat hier nog.
ordering-order-summary = { $kinds ->
    [0] Nog niets gekozen
    [one] { $kinds } soort
   *[other] { $kinds } soorten
}{ $packs ->
    [0] {""}
    [one] , { $packs } pak
   *[other] , { $packs } pakken
}
ordering-account-label = Klantnummer
ordering-account-help = Het nummer waarop uw zendingen worden aangerekend. Kies een van de uwe of typ een ander.
ordering-account-yours = Uw klantnummers
ordering-account-own = { $company }
ordering-account-unverified = Dit nummer kunnen wij hier niet nakijken. De server doet dat als de bestelling wordt verzonden.
ordering-reference = Uw eigen referentie
ordering-reference-help = Staat in uw geschiedenis; niet verplicht.
ordering-address-company = Bedrijf of naam
ordering-address-contact = Contactpersoon
ordering-address-street = Straat
ordering-address-number = Nummer
ordering-address-postcode = Postcode
ordering-address-city = Plaats
ordering-address-country = Land
ordering-address-telephone = Telefoon
ordering-address-email = E-mail
ordering-address-example = Bijvoorbeeld { $example }
ordering-supplies-search = Materiaal zoeken
ordering-category-all = Alles
ordering-category-boxes = Dozen
ordering-category-envelopes = Enveloppen
ordering-category-labels = Etiketten
ordering-category-accessories = Toebehoren
ordering-category-chosen = Gekozen ({ $count })
ordering-supply-pack = { $count ->
    [one] { $count } per pak
   *[other] { $count } per pak
}
ordering-supply-specification = Specificatie
ordering-supply-quantity = Pakken { $name }
ordering-supplies-none = Geen materiaal gevonden. Pas de zoekterm of de groep aan.
ordering-supplies-not-yet = De lijst met materiaal komt mee met het eerste contact met de server. Wat u typte, is bewaard.
ordering-limit-per-order = { $left ->
    [0] De bestelling is vol
    [one] Nog { $left } in deze bestelling
   *[other] Nog { $left } in deze bestelling
}
ordering-limit-per-supply = Hoogstens { $max } per bestelling
ordering-limit-per-period = { $left ->
    [0] Niets meer tot { $date }
    [one] Nog { $left } tot { $date }
   *[other] Nog { $left } tot { $date }
}
ordering-limit-why = Limiet: { $max } per klantnummer, tot { $date }
ordering-overview-delivery = Levering
ordering-overview-edit = Wijzigen
ordering-overview-order = Wat u bestelt
ordering-overview-wrong = { $count ->
    [one] Eén punt vraagt aandacht voor u kunt bevestigen.
   *[other] { $count } punten vragen aandacht voor u kunt bevestigen.
}
ordering-confirm = Bestelling bevestigen
ordering-confirmed-online = De bestelling is onderweg naar de vervoerder.
ordering-confirmed-offline = De bestelling staat klaar. Ze wordt precies één keer verzonden, zodra de server bereikbaar is.
ordering-quantity = Aantal
ordering-supply = Materiaal
ordering-packs = { $count ->
    [one] { $count } pak
   *[other] { $count } pakken
}
ordering-returned = Deze bestelling kwam terug
drafts-title = Concepten
drafts-empty = Geen concepten
drafts-empty-more = Wat u begint en niet afmaakt, blijft hier bewaard, op elke computer waar u zich aanmeldt.
drafts-untitled = Nog zonder adres
drafts-column-to = Naar
drafts-column-account = Klantnummer
drafts-column-content = Inhoud
drafts-column-changed = Gewijzigd
drafts-column-state = Toestand
drafts-state-returned = Teruggekomen
drafts-state-copy = Kopie van een andere computer
drafts-state-here = Op deze computer
drafts-state-everywhere = Bewaard
drafts-delete = Concept verwijderen
drafts-deleted = Concept verwijderd
drafts-not-back = Het concept is niet terug: { $reason } U kunt het opnieuw proberen.
drafts-open = Verdergaan
history-title = Bestelgeschiedenis
history-search = Zoek op nummer, bedrijf, plaats, referentie
history-empty = Nog geen bestellingen
history-empty-more = Bestellingen die u bevestigt, staan hier meteen, ook zonder netwerk.
history-still-listing = oudere bestellingen komen nog in de lijst
history-none-match = Geen bestelling gevonden
history-clear-filters = Alle bestellingen tonen
history-column-number = Bestelnummer
history-column-date = Datum
history-column-status = Status
history-column-account = Klantnummer
history-column-company = Bedrijf
history-column-packs = Pakken
history-count = { $count ->
    [one] { $count } bestelling
   *[other] { $count } bestellingen
}
history-filter-status = Status
history-filter-account = Klantnummer
history-filter-any = Alle
history-waits = Wacht op de server
order-status-queued = Nog niet doorgegeven
order-status-placed = Geplaatst
order-status-in-preparation = In voorbereiding
order-status-shipped = Verzonden
order-status-completed = Voltooid
order-status-cancelled = Geannuleerd
order-title = Bestelling { $number }
order-title-queued = Nog niet doorgegeven bestelling
order-queued-more = Nog niet bij de vervoerder. Ze krijgt haar nummer als de server ze bevestigt.
order-placed-by = Besteld door { $name } op { $date }
order-tracking = De zending volgen
order-deleted-at = De details worden gewist op { $date }. Exporteer of kopieer vooraf wat u nodig hebt.
order-cancel = Bestelling annuleren
order-withdraw = Terug naar concepten
order-cancelled = Bestelling geannuleerd
order-withdrawn = Bestelling ingetrokken; ze is weer een concept
order-cancel-title = Deze bestelling annuleren?
order-cancel-text = Een geannuleerde bestelling komt niet terug. U kunt wel hetzelfde opnieuw bestellen.
order-cancel-keep = Behouden
order-again = Opnieuw bestellen
order-copy = Kopiëren
