# Aanmelden, vergrendelen, herstellen, instellingen, persoonlijke gegevens, postvak.
people-room = Personen

front-language = Taal
front-continue = Verder
front-back = Terug

first-welcome = Welkom bij Loket
first-welcome-text = Het loket op uw bureau: bestel verzendmateriaal en beslis wie voor u mag verzenden, met of zonder netwerk.
first-step-label = Eerste stappen
first-step-language = Taal
first-step-server = Server
first-step-sign-in = Aanmelden
first-language-title = Welke taal leest u?
first-language-text = U kunt ze altijd wijzigen, bovenaan in het venster.
first-server-title = Welke server gebruikt u?
first-server-text = Uw vervoerder gaf u dit adres, in een brief of een mail.
first-server-label = Serveradres
first-server-check = Controleren en verder
first-server-checking = De server wordt gecontroleerd…

signin-title = Aanmelden
signin-text = bij { $server }
signin-login = E-mailadres of gebruikersnaam
signin-password = Wachtwoord
signin-remember = Aangemeld blijven op deze computer
signin-action = Aanmelden
signin-busy = Bezig met aanmelden…
signin-show-password = Wachtwoord tonen
signin-hide-password = Wachtwoord verbergen
signin-offline = Geen verbinding met de server
signin-offline-text = U kunt zich hier aanmelden als u dat eerder op deze computer deed: alles staat er nog, en wat u doet wordt verzonden zodra de server antwoordt.
signin-offline-possible = U hebt zich hier al eens aangemeld: het werkt ook zonder netwerk.
signin-another-server = Een andere server gebruiken
signin-forgotten = Wachtwoord vergeten? Vraag een beheerder van uw organisatie om u een link te sturen.

signin-again = Opnieuw aanmelden
signin-again-action = Opnieuw aanmelden
signin-again-text = Uw sessie is beëindigd. Er is niets verloren: meld u aan, en wat wacht wordt verzonden.

lock-title = Vergrendeld
lock-text = { $name } is aangemeld. Uw concepten en wat nog verzonden moet worden zijn veilig.
lock-text-nobody = Concepten en wat nog verzonden moet worden zijn veilig.
lock-password = Wachtwoord
lock-action = Ontgrendelen
lock-other = Als iemand anders aanmelden

recovery-title = Uw gegevens zijn veilig, maar nog gesloten
recovery-missing = De sleutel van uw gegevens zit niet meer in de sleutelhanger van deze computer. Misschien is hij bij een opruiming verwijderd, of is uw account op deze computer vernieuwd.
recovery-locked = De sleutelhanger van deze computer is vergrendeld, dus Loket kan de sleutel van uw gegevens niet ophalen. Ontgrendel hem en probeer opnieuw, of kies een andere weg.
recovery-no-keychain = Deze computer heeft op dit ogenblik geen sleutelhanger, dus Loket kan de sleutel van uw gegevens niet ophalen. Misschien is hij nog niet gestart.
recovery-wrong-key = De sleutel in de sleutelhanger past niet op uw gegevens. Misschien komt hij van een andere computer of uit een reservekopie.
recovery-denied = De sleutelhanger van deze computer weigerde Loket de sleutel van uw gegevens. Sta het toe en probeer opnieuw, of kies een andere weg.
recovery-kept = Er is niets verwijderd. Uw concepten en wat nog verzonden moet worden staan nog op deze computer.
recovery-password-text = Het wachtwoord dat u het laatst op deze computer gebruikte, opent uw gegevens, ook zonder netwerk.
recovery-password-action = Openen met het wachtwoord
recovery-online-text = Uw server bewaart een tweede sleutel voor deze computer. Meld u aan, en uw gegevens gaan open.
recovery-online-action = Online aanmelden
recovery-again = De sleutelhanger opnieuw proberen

settings-title = Instellingen
settings-appearance = Weergave
settings-language = Taal
settings-theme = Thema
settings-theme-system = Zoals het systeem
settings-theme-light = Licht
settings-theme-dark = Donker
settings-session = Deze sessie
settings-signed-in = Aangemeld als { $name }
settings-server = Server: { $server }
settings-lock = Vergrendelen
settings-lock-text = Sluit uw gegevens tot u uw wachtwoord geeft. Wat nog verzonden moet worden, blijft.
settings-sign-out = Afmelden
settings-sign-out-text = Beëindigt de sessie op deze computer. Concepten en wat nog verzonden moet worden, blijven bewaard tot u zich weer aanmeldt.
settings-version = Loket { $version }

personal-title = Persoonlijk
personal-text = Wat uw vervoerder over u weet. In een latere versie kunt u het hier wijzigen.
personal-name = Naam
personal-email = E-mail
personal-user-name = Gebruikersnaam
personal-language = Taal
personal-organisations = Uw organisaties
personal-organisation-none = U hoort nog niet bij een organisatie.
personal-empty = niet opgegeven

inbox-title = Postvak
inbox-empty = Niets vraagt uw aandacht
inbox-empty-text = Weigert de server iets wat u offline deed, dan verschijnt het hier, met de reden en wat u kunt doen.
inbox-asked = U vroeg
inbox-why = Waarom niet
inbox-next = Wat nu
inbox-refused = Geweigerd
inbox-asks-again = Vraagt opnieuw
inbox-resend = Nu verzenden
inbox-resent = Het wordt verzonden
inbox-open-order = Bestelling openen
inbox-open-request = Aanvraag openen
inbox-next-resend = Dit wachtte te lang om zonder u te vragen te verzenden. Verzend het nu, of leg het terzijde.
inbox-dismiss = Terzijde leggen
inbox-dismissed = Terzijde gelegd
inbox-open-draft = Concept openen
inbox-next-draft = Uw bestelling is weer een concept. Pas het aan en bevestig het opnieuw.
inbox-next-decision = Iemand anders besliste eerst. Bekijk de aanvraag opnieuw als u een andere uitkomst wilt.
inbox-next-other = Op de server is niets gewijzigd. Doe het opnieuw als u het nog wilt.
act-place-order = Een bestelling plaatsen
act-cancel-order = Een bestelling annuleren
act-decide-request = Over een verzender beslissen
act-save-draft = Een concept bewaren
act-delete-draft = Een concept weggooien
act-unknown = { $kind }

menu-lock = Vergrendelen
menu-sign-out = Afmelden
