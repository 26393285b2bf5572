# Het venster zelf: navigatie, palet, toetsen en wat elk scherm deelt.
app-name = Loket

nav-label = Hoofdnavigatie
nav-skip = Naar de inhoud
nav-ordering = Bestellen
nav-new-order = Nieuwe bestelling
nav-drafts = Concepten
nav-history = Geschiedenis
nav-shipping = Verzenden
nav-users = Gebruikers
nav-mailing-houses = Routeurs
nav-inbox = Postvak
nav-personal = Persoonlijke gegevens
nav-settings = Instellingen
nav-not-here = Deze pagina bestaat niet
nav-not-here-more = Misschien is ze verplaatst. Kies links waar u heen wilt, of begin bij het begin.
nav-to-start = Naar het begin

top-organisation = Organisatie
top-no-organisation = Geen organisatie
top-language = Taal
top-person = Persoon
top-search = Zoek of doe…

action-close = Sluiten
action-undo = Ongedaan maken
action-cancel = Annuleren
action-try-again = Opnieuw proberen
action-copy-details = Details kopiëren

field-required = Verplicht
search-clear = Zoekveld leegmaken
list-loading = Laden
list-no-match = Niets gevonden
list-actions = Acties
list-failed = Deze lijst kon niet worden gelezen
step-done = Klaar
toasts-label = Meldingen

palette-label = Zoek of doe
palette-placeholder = Zoek of doe…

keys-title = Toetsen van dit scherm
key-help = Deze hulp tonen
key-palette = Zoek of doe
key-filter = De lijst filteren
key-next = Volgende rij
key-previous = Vorige rij
key-open = De rij openen
key-step = Naar deze stap
key-undo = Laatste handeling ongedaan maken

connection-online = Online
connection-connecting = Verbinden…
connection-offline-since = Offline sinds { $time }
connection-offline-waiting = Offline sinds { $time } · { $count ->
    [one] { $count } te verzenden
   *[other] { $count } te verzenden
}
connection-waiting = { $count ->
    [one] { $count } te verzenden
   *[other] { $count } te verzenden
}
connection-sending = { $done } van { $total } verzenden
connection-needs-you = { $count ->
    [one] { $count } vraagt uw aandacht
   *[other] { $count } vragen uw aandacht
}
connection-label = Verbinding
connection-sign-in = Meld u opnieuw aan om te verzenden
connection-update = Loket moet worden bijgewerkt om te verzenden
connection-disk-full = Schijf vol
connection-catching-up = Wordt bijgewerkt
connection-last = Laatste contact { $time }
connection-never = Nog geen contact met de server
connection-works-offline = U kunt gewoon verder werken. Alles wordt op deze computer bewaard en verzonden zodra de server antwoordt.
connection-try = Nu proberen
connection-open-inbox = Postvak openen

lease-over = Tijd voor contact met de server
lease-over-text = Deze computer had een tijd geen contact met de server. U kunt concepten blijven schrijven; al het andere gaat weer open na het volgende contact.

quit-title = Nog niet alles is verzonden
quit-text = { $count ->
    [one] { $count } wijziging staat op deze computer en wacht op de server. Ze wordt verzonden zodra Loket weer open en online is.
   *[other] { $count } wijzigingen staan op deze computer en wachten op de server. Ze worden verzonden zodra Loket weer open en online is.
}
quit-packs = { $count ->
    [one] { $shown } pak
   *[other] { $shown } pakken
}
quit-anyway = Afsluiten
quit-stay = Blijven en verzenden
quit-unkept-title = Niet alles wat u typte, is bewaard
quit-unkept-text = { $count ->
    [one] De schijf nam het niet op: wat in dit concept staat, staat alleen op het scherm en is weg als u afsluit. Blijf, maak ruimte, en het wordt vanzelf bewaard.
   *[other] De schijf nam het niet op: wat in deze { $count } concepten staat, staat alleen op het scherm en is weg als u afsluit. Blijf, maak ruimte, en het wordt vanzelf bewaard.
}
quit-unkept-closed = Iets wat getypt was voordat Loket op slot ging, is niet bewaard: de schijf nam het niet op. Ontgrendel Loket en maak ruimte, dan wordt het vanzelf bewaard; sluit u af, dan is het weg.
quit-unkept-unnumbered = Concept zonder nummer
quit-lose = Afsluiten en verliezen
quit-stay-here = Blijven

# What is opened outside the window: the installation's own addresses, and files written here.
places-title = Voorwaarden en ondersteuning
place-terms = De gebruiksvoorwaarden openen
place-privacy = Het privacybeleid openen
place-support-mail = Naar de ondersteuning schrijven
place-support-page = De pagina van de ondersteuning openen
show-in-folder = In map tonen

failure-title = Hier ging iets mis
failure-text = Wat u typte, is bewaard. Probeer opnieuw; gebeurt het nog eens, kopieer dan de details voor uw ondersteuning.
failure-desk = Er is een fout opgetreden tijdens deze handeling. Niets van wat u typte is verloren. ({ $detail })
failure-unexpected = Er gebeurde iets onverwachts. Niets van wat u typte is verloren.
failure-kept = Wat u had getypt
refusal-unknown = Dit kan nu niet (code: { $code }).
