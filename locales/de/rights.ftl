# Benutzer, ihre Rechte, Lettershops.
users-title = Benutzer
users-search = Nach Name oder E-Mail filtern
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
users-rights-of = Rechte von { $name }
users-no-rights = Noch keine Rechte
users-on-all = auf allen Kundennummern
users-on-account = auf { $account }
users-count = { $count ->
    [one] { $count } Recht
   *[other] { $count } Rechte
}
users-from-server = Geladen beim letzten Kontakt zum Server

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
houses-search = Nach Name oder Ort filtern
houses-name = Name
houses-address = Adresse
houses-empty = Keine Lettershops
houses-empty-text = Ihr Zusteller führt die Liste der Lettershops, die Post für seine Kunden vorbereiten. Sie erscheinen hier nach dem nächsten Kontakt zum Server.
houses-none-found = Kein passender Lettershop
