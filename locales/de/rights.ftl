# Benutzer, ihre Rechte, Lettershops.
users-title = Benutzer
users-search = Name oder E-Mail
users-name = Name
users-email = E-Mail
users-rights = Rechte
users-status = Status
users-empty = Niemand zu zeigen
users-empty-text = Sie sehen die Benutzer einer Organisation, wenn Sie sie verwalten dürfen.
users-none-found = Kein passender Benutzer
users-created-by = Hinzugefügt von { $name }
users-active = Aktiv
users-inactive = Deaktiviert
users-no-rights = Noch keine Rechte
users-on-all = auf allen Kundennummern
users-on-account = auf { $account }
users-count = { $count ->
    [one] { $count } Recht
   *[other] { $count } Rechte
}

right-administrators-manage = Administratoren verwalten
right-users-manage = Benutzer verwalten
right-password-reset = Eigenes Passwort zurücksetzen
right-file-exchange = Dateien austauschen
right-shippers-manage = Entscheiden, wer versenden darf
right-protection-manage = Schutz ein- und ausschalten
right-orders-place = Bestellungen aufgeben
right-orders-see = Bestellungen aller sehen
right-orders-approve = Bestellungen freigeben
right-audit-see = Das Audit einsehen

houses-title = Lettershops
houses-search = Name oder Ort
houses-name = Name
houses-address = Adresse
houses-empty = Keine Lettershops
houses-empty-text = Ihr Zusteller führt die Liste der Lettershops, die Post für seine Kunden vorbereiten. Sie erscheinen hier nach dem nächsten Kontakt zum Server.
houses-none-found = Kein passender Lettershop
