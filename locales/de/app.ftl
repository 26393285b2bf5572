# Das Fenster selbst: Navigation, Palette, Tasten und was alle Ansichten teilen.
app-name = Loket

nav-label = Hauptnavigation
nav-skip = Zum Inhalt springen
nav-ordering = Bestellen
nav-new-order = Neue Bestellung
nav-drafts = Entwürfe
nav-history = Verlauf
nav-shipping = Versand
nav-users = Benutzer
nav-mailing-houses = Lettershops
nav-inbox = Posteingang
nav-personal = Persönliche Daten
nav-settings = Einstellungen
nav-not-here = Diese Seite gibt es nicht
nav-not-here-more = Vielleicht wurde sie verschoben. Wählen Sie links ein Ziel oder beginnen Sie am Anfang.
nav-to-start = Zum Anfang

top-organisation = Organisation
top-no-organisation = Keine Organisation
top-language = Sprache
top-person = Person
top-search = Suche oder Befehl…

action-close = Schließen
action-undo = Rückgängig
action-cancel = Abbrechen
action-try-again = Erneut versuchen
action-copy-details = Einzelheiten kopieren

field-required = Pflichtfeld
search-clear = Suche leeren
list-loading = Wird geladen
list-no-match = Nichts gefunden
list-actions = Aktionen
list-failed = Diese Liste konnte nicht gelesen werden
step-done = Erledigt
toasts-label = Meldungen

palette-label = Suchen oder ausführen
palette-placeholder = Suchen oder ausführen…

keys-title = Tasten dieser Ansicht
key-help = Diese Hilfe zeigen
key-palette = Suchen oder ausführen
key-filter = Liste filtern
key-next = Nächste Zeile
key-previous = Vorige Zeile
key-open = Zeile öffnen
key-step = Zu diesem Schritt
key-undo = Letzte Aktion rückgängig machen

connection-online = Online
connection-connecting = Verbinden…
connection-offline-since = Offline seit { $time }
connection-offline-waiting = Offline seit { $time } · { $count ->
    [one] { $count } noch zu senden
   *[other] { $count } noch zu senden
}
connection-waiting = { $count ->
    [one] { $count } noch zu senden
   *[other] { $count } noch zu senden
}
connection-sending = { $done } von { $total } wird gesendet
connection-needs-you = { $count ->
    [one] { $count } wartet auf Sie
   *[other] { $count } warten auf Sie
}
connection-label = Verbindung
connection-sign-in = Zum Senden erneut anmelden
connection-update = Loket muss zum Senden aktualisiert werden
connection-disk-full = Festplatte voll
connection-catching-up = Wird aktualisiert
connection-last = Letzter Kontakt { $time }
connection-never = Noch kein Kontakt zum Server
connection-works-offline = Sie können weiterarbeiten. Alles wird auf diesem Computer gespeichert und gesendet, sobald der Server antwortet.
connection-try = Jetzt versuchen
connection-open-inbox = Posteingang öffnen

lease-over = Zeit für einen Kontakt zum Server
lease-over-text = Dieser Computer hatte eine Weile keinen Kontakt zum Server. Entwürfe können Sie weiter schreiben; alles andere öffnet sich nach dem nächsten Kontakt wieder.

quit-title = Noch nicht alles wurde gesendet
quit-text = { $count ->
    [one] { $count } Änderung liegt auf diesem Computer und wartet auf den Server. Sie wird gesendet, sobald Loket wieder geöffnet und online ist.
   *[other] { $count } Änderungen liegen auf diesem Computer und warten auf den Server. Sie werden gesendet, sobald Loket wieder geöffnet und online ist.
}
quit-packs = { $count ->
    [one] { $shown } Packung
   *[other] { $shown } Packungen
}
quit-anyway = Beenden
quit-stay = Bleiben und senden
quit-unkept-title = Nicht alles, was Sie eingegeben haben, ist gespeichert
quit-unkept-text = { $count ->
    [one] Die Festplatte hat es nicht angenommen: Was in diesem Entwurf steht, steht nur auf dem Bildschirm und ist beim Beenden verloren. Bleiben Sie und schaffen Sie Platz, dann speichert es sich von selbst.
   *[other] Die Festplatte hat es nicht angenommen: Was in diesen { $count } Entwürfen steht, steht nur auf dem Bildschirm und ist beim Beenden verloren. Bleiben Sie und schaffen Sie Platz, dann speichert es sich von selbst.
}
quit-unkept-closed = Etwas, das vor dem Sperren von Loket eingegeben wurde, ist nicht gespeichert: Die Festplatte hat es nicht angenommen. Entsperren Sie Loket und schaffen Sie Platz, dann speichert es sich von selbst; beim Beenden ist es verloren.
quit-unkept-unnumbered = Entwurf ohne Nummer
quit-lose = Beenden und verlieren
quit-stay-here = Bleiben

# What is opened outside the window: the installation's own addresses, and files written here.
places-title = Bedingungen und Support
place-terms = Nutzungsbedingungen öffnen
place-privacy = Datenschutzerklärung öffnen
place-support-mail = Dem Support schreiben
place-support-page = Seite des Supports öffnen
show-in-folder = Im Ordner zeigen

failure-title = Hier ist etwas schiefgegangen
failure-text = Ihre Eingaben sind gespeichert. Versuchen Sie es erneut; geschieht es noch einmal, kopieren Sie die Einzelheiten für Ihren Support.
failure-desk = Dabei ist etwas fehlgeschlagen. Nichts von Ihren Eingaben ist verloren. ({ $detail })
failure-unexpected = Etwas Unerwartetes ist geschehen. Nichts von Ihren Eingaben ist verloren.
failure-kept = Was Sie eingegeben hatten
refusal-unknown = Das ist jetzt nicht möglich (Code: { $code }).
