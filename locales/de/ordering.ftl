# Versandmaterial bestellen: die vier Schritte, Entwürfe, Verlauf.
ordering-new = Neue Bestellung
ordering-steps = Schritte der Bestellung
ordering-step-account = Kundennummer
ordering-step-address = Adresse
ordering-step-supplies = Material
ordering-step-overview = Übersicht
ordering-back = Zurück
ordering-next = Weiter
ordering-saved = Als Entwurf gespeichert { $time }
ordering-saving = Wird gespeichert…
ordering-not-saved = Nicht gespeichert
ordering-still-here = Ihr Text steht noch da.
ordering-order-summary = { $kinds ->
    [0] Noch nichts gewählt
    [one] { $kinds } Sorte
   *[other] { $kinds } Sorten
}{ $packs ->
    [0] {""}
    [one] , { $packs } Packung
   *[other] , { $packs } Packungen
}
ordering-account-label = Kundennummer
ordering-account-help = Die Nummer, auf die Ihre Sendungen berechnet werden. Wählen Sie eine der Ihren oder tippen Sie eine andere.
ordering-account-yours = Ihre Kundennummern
ordering-account-own = { $company }
ordering-account-unverified = Diese Nummer können wir hier nicht prüfen. Der Server tut es beim Senden der Bestellung.
ordering-reference = Ihre Referenz
ordering-reference-help = Steht in Ihrem Verlauf; freiwillig.
ordering-address-company = Firma oder Name
ordering-address-contact = Ansprechpartner
ordering-address-street = Straße
ordering-address-number = Hausnummer
ordering-address-postcode = Postleitzahl
ordering-address-city = Ort
ordering-address-country = Land
ordering-address-telephone = Telefon
ordering-address-email = E-Mail
ordering-address-example = Zum Beispiel { $example }
ordering-supplies-search = Material suchen
ordering-category-all = Alles
ordering-category-boxes = Kartons
ordering-category-envelopes = Umschläge
ordering-category-labels = Etiketten
ordering-category-accessories = Zubehör
ordering-category-chosen = Gewählt ({ $count })
ordering-supply-pack = { $count ->
    [one] { $count } je Packung
   *[other] { $count } je Packung
}
ordering-supply-specification = Spezifikation
ordering-supply-quantity = Packungen { $name }
ordering-supplies-none = Kein Material gefunden. Ändern Sie die Suche oder die Gruppe.
ordering-supplies-not-yet = Die Materialliste kommt mit dem ersten Kontakt zum Server. Was Sie getippt haben, ist gespeichert.
ordering-limit-per-order = { $left ->
    [0] Die Bestellung ist voll
    [one] Noch { $left } in dieser Bestellung
   *[other] Noch { $left } in dieser Bestellung
}
ordering-limit-per-supply = Höchstens { $max } je Bestellung
ordering-limit-per-period = { $left ->
    [0] Nichts mehr bis { $date }
    [one] Noch { $left } bis { $date }
   *[other] Noch { $left } bis { $date }
}
ordering-limit-why = Grenze: { $max } je Kundennummer, bis { $date }
ordering-overview-delivery = Lieferung
ordering-overview-edit = Ändern
ordering-overview-order = Was Sie bestellen
ordering-overview-wrong = { $count ->
    [one] Ein Punkt braucht einen Blick, bevor Sie bestätigen können.
   *[other] { $count } Punkte brauchen einen Blick, bevor Sie bestätigen können.
}
ordering-confirm = Bestellung bestätigen
ordering-confirmed-online = Die Bestellung ist auf dem Weg zum Zusteller.
ordering-confirmed-offline = Die Bestellung steht bereit. Sie wird genau einmal gesendet, sobald der Server erreichbar ist.
ordering-quantity = Menge
ordering-supply = Material
ordering-packs = { $count ->
    [one] { $count } Packung
   *[other] { $count } Packungen
}
ordering-returned = Diese Bestellung kam zurück
drafts-title = Entwürfe
drafts-empty = Keine Entwürfe
drafts-empty-more = Was Sie beginnen und nicht beenden, bleibt hier, auf jedem Computer, auf dem Sie sich anmelden.
drafts-untitled = Noch ohne Adresse
drafts-column-to = An
drafts-column-account = Kundennummer
drafts-column-content = Inhalt
drafts-column-changed = Geändert
drafts-column-state = Zustand
drafts-state-returned = Zurückgekommen
drafts-state-copy = Kopie von einem anderen Computer
drafts-state-here = Auf diesem Computer
drafts-state-everywhere = Gespeichert
drafts-delete = Entwurf löschen
drafts-deleted = Entwurf gelöscht
drafts-not-back = Der Entwurf ist nicht zurück: { $reason } Sie können es noch einmal versuchen.
drafts-open = Fortfahren
history-title = Bestellverlauf
history-search = Nummer, Firma, Ort, Referenz suchen
history-empty = Noch keine Bestellungen
history-empty-more = Bestätigte Bestellungen stehen hier sofort, auch ohne Netz.
history-still-listing = ältere Bestellungen kommen noch in die Liste
history-none-match = Keine Bestellung gefunden
history-clear-filters = Alle Bestellungen zeigen
history-column-number = Bestellnummer
history-column-date = Datum
history-column-status = Status
history-column-account = Kundennummer
history-column-company = Firma
history-column-packs = Packungen
history-count = { $count ->
    [one] { $count } Bestellung
   *[other] { $count } Bestellungen
}
history-filter-status = Status
history-filter-account = Kundennummer
history-filter-any = Alle
history-waits = Wartet auf den Server
order-status-queued = Noch nicht übermittelt
order-status-placed = Eingegangen
order-status-in-preparation = In Vorbereitung
order-status-shipped = Versandt
order-status-completed = Abgeschlossen
order-status-cancelled = Storniert
order-title = Bestellung { $number }
order-title-queued = Noch nicht übermittelte Bestellung
order-queued-more = Noch nicht beim Zusteller. Sie bekommt ihre Nummer, wenn der Server sie bestätigt.
order-placed-by = Bestellt von { $name } am { $date }
order-tracking = Sendung verfolgen
order-deleted-at = Die Einzelheiten werden am { $date } gelöscht. Exportieren oder kopieren Sie vorher, was Sie brauchen.
order-cancel = Bestellung stornieren
order-withdraw = Zurück zu den Entwürfen
order-cancelled = Bestellung storniert
order-withdrawn = Bestellung zurückgezogen; sie ist wieder ein Entwurf
order-cancel-title = Diese Bestellung stornieren?
order-cancel-text = Eine stornierte Bestellung kommt nicht zurück. Sie können dasselbe neu bestellen.
order-cancel-keep = Behalten
order-again = Erneut bestellen
order-copy = Kopieren
