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
users-rights-later = Was beim Hinzufügen angekreuzt wurde, gilt ab der ersten Anmeldung.
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
right-orders-approve = Bestellungen genehmigen
right-audit-see = Das Prüfprotokoll einsehen

houses-title = Lettershops
houses-search = Name oder Ort
houses-name = Name
houses-address = Adresse
houses-empty = Keine Lettershops
houses-empty-text = Ihr Zusteller führt die Liste der Lettershops, die Post für seine Kunden vorbereiten. Sie erscheinen hier nach dem nächsten Kontakt zum Server.
houses-none-found = Kein passender Lettershop

# Einen Benutzer hinzufügen.
users-add = Benutzer hinzufügen
users-invited = Eingeladen
users-invited-text = Hat sich noch nicht angemeldet. Was zuvor gesendet oder übergeben wurde, gilt nicht mehr, wenn Sie es erneut tun.
users-invite-again = Einladung erneut senden
users-new-temporary = Neues vorläufiges Passwort

add-user-title = Benutzer hinzufügen
add-user-given-name = Vorname
add-user-family-name = Nachname
add-user-user-name = Benutzername
add-user-user-name-help = Optional: ein zweiter Weg der Anmeldung neben der E-Mail-Adresse.
add-user-language = Sprache der ersten Mail
first-entry = Wie meldet sich die Person das erste Mal an?
first-entry-invitation = Durch eine Einladung
first-entry-invitation-text = Eine Mail mit einem Link, über den die Person ihr eigenes Passwort wählt.
first-entry-temporary = Durch ein vorläufiges Passwort
first-entry-temporary-text = Wird erzeugt und Ihnen einmal gezeigt. Gilt für eine Anmeldung binnen 72 Stunden; danach wählt die Person ihr eigenes.
add-user-rights = Rechte von Anfang an
add-user-givers = Sie können dieses Recht nicht geben; { $names } kann es.
add-user-not-givable = Niemand in dieser Organisation kann dieses Recht geben; fragen Sie Ihren Zusteller.
add-user-invite = Hinzufügen und einladen
add-user-temporary = Hinzufügen und Passwort erzeugen
add-user-invited = Die Einladung an { $name } ist unterwegs
temporary-title = Vorläufiges Passwort für { $name }
temporary-text = Übergeben Sie es selbst. Es gilt für eine Anmeldung bis { $until }.
temporary-once = Es wird nur dieses eine Mal gezeigt und nirgends gespeichert.
temporary-noted = Ich habe es notiert
