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
first-server-title = Verbind met uw vervoerder
first-server-text = Uw vervoerder gaf u dit adres, in een brief of een mail.
first-server-label = Serveradres
first-server-check = Controleren en verder
first-server-checking = De server wordt gecontroleerd…
first-server-known = Servers die u op deze computer gebruikte

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
signin-offline-possible = Wie zich al eens op deze computer heeft aangemeld, kan dat ook zonder netwerk.
signin-another-server = Een andere server gebruiken

signin-who = Wie bent u?
signin-who-text = Deze mensen hebben zich op deze computer aangemeld. Kies uzelf en geef uw wachtwoord.
signin-somebody-else = Iemand anders
signin-people = Een andere persoon kiezen
signin-other-ways = Andere wegen
signin-forgot = Gebruikersnaam of wachtwoord vergeten?
signin-register = Uw bedrijf registreren
signin-change-action = Wachtwoord wijzigen en aanmelden
signin-accept-action = Aanvaarden en aanmelden

register-title = Uw bedrijf registreren
register-text = U wordt de eerste beheerder en kunt daarna uw collega's toelaten.
register-company = Bedrijfsnaam
register-given-name = Uw voornaam
register-family-name = Familienaam
register-email = E-mailadres
register-email-text = We sturen een link naar dit adres. U meldt zich ermee aan.
register-language = Taal
register-language-text = In deze taal schrijven we u.
register-action = Registreren
register-busy = Bezig met registreren…
register-back = Terug naar aanmelden
register-mail-title = Kijk in uw mailbox
register-mail-text = We hebben een mail gestuurd naar { $email }. Open de link daarin binnen 7 dagen, en uw bedrijf is geregistreerd.
register-mail-wait = Het kan enkele minuten duren. Komt hij niet, kijk dan bij de ongewenste mail of laat hem opnieuw sturen.
register-mail-again = De mail opnieuw sturen
register-mail-again-done = De mail is opnieuw onderweg. De oudere link werkt niet meer.
register-mail-just = Pas geregistreerd? Uw account opent met de link in de mail die we u stuurden.
register-mail-change = Wijzigen wat u typte
register-mail-sign-in = Aanmelden

terms-of-use = Gebruiksvoorwaarden
terms-privacy = Privacybeleid
terms-accept = Ik aanvaard de gebruiksvoorwaarden
terms-accept-privacy = Ik aanvaard het privacybeleid
terms-accept-both = Ik aanvaard de gebruiksvoorwaarden en het privacybeleid
terms-missing = Aanvaard ze allebei om verder te gaan.
terms-ask = Voor u verdergaat: lees en aanvaard de gebruiksvoorwaarden en het privacybeleid.
terms-new = De voorwaarden zijn gewijzigd
terms-accept-action = Aanvaarden
terms-decline = Weigeren…
terms-decline-title = Aanvaardt u de nieuwe voorwaarden niet?
terms-decline-text = Dan wordt u hier afgemeld. Uw concepten en wat nog verzonden moet worden, blijven op deze computer, waar niemand anders ze kan lezen. Bij uw volgende aanmelding wordt het u opnieuw gevraagd.
terms-decline-stay = Terug
terms-decline-action = Afmelden

forgot-title = Gebruikersnaam of wachtwoord vergeten?
forgot-text = Typ een van beide, of uw e-mailadres. We sturen een mail met uw gebruikersnaam en wat u kunt doen.
forgot-action = De mail sturen
forgot-again = Nog een keer sturen
forgot-done = Kijk in uw mailbox
forgot-done-text = Als iemand zich aanmeldt met wat u typte, is er een mail naar die persoon onderweg. Het kan enkele minuten duren.
support = Helpt niets? { $contact }
support-hours = Helpt niets? { $contact } ({ $hours })

password-title = Wachtwoord wijzigen
password-text = Uw andere computers worden daarmee afgemeld. Wat daar nog niet verzonden is, blijft er staan.
password-current = Uw huidige wachtwoord
password-new = Nieuw wachtwoord
password-action = Wachtwoord wijzigen
password-changed = Uw wachtwoord is gewijzigd
password-rules = Wat het wachtwoord nodig heeft
password-rule-length = Minstens { $count } tekens
password-rule-small = Een kleine letter
password-rule-capital = Een hoofdletter
password-rule-not-common = Niet gemakkelijk te raden
password-rule-met = in orde
password-rule-open = nog niet
password-ends = { $days ->
    [one] Uw wachtwoord verloopt binnen een dag
   *[other] Uw wachtwoord verloopt over { $days } dagen
}
password-ends-text = Het is geldig tot { $at }. Kies voor die tijd een nieuw.
password-ended = Uw wachtwoord is verlopen
password-ended-text = Het was geldig tot { $at }. Kies nu een nieuw; uw concepten blijven.
password-change = Wachtwoord wijzigen
password-change-text = Wijzig het telkens als iemand anders het zou kunnen kennen.
password-later = Later
password-changed-at = Laatst gewijzigd op { $at }
password-expires-at = Geldig tot { $at }

lock-ended = Uw sessie werd beëindigd
lock-ended-text = Ze werd op een andere computer of door de server beëindigd. Uw concepten en wat nog verzonden moet worden staan hier; met uw wachtwoord komt u weer binnen.
lock-after = Vanzelf vergrendelen
lock-after-text = Als niemand Loket zo lang gebruikt heeft, en nadat de computer sliep. Uw wachtwoord opent het weer.
lock-after-minutes = Na { $minutes } minuten
lock-after-never = Nooit

devices-title = Computers waarop u zich aanmeldde
devices-text = Meld u af waar u niet meer bent. Dat kan niet ongedaan gemaakt worden: u meldt zich daar opnieuw aan. Wat op die computer nog niet verzonden is, blijft er staan.
devices-current = Deze computer
devices-out = Afgemeld
devices-unnamed = Computer zonder naam
devices-last = Laatst gebruikt op { $at }
devices-sign-out = Daar afmelden
devices-sign-out-name = Afmelden op { $name }
devices-done = Afgemeld op { $name }
devices-all = Overal elders afmelden
devices-all-text = Op elke computer behalve deze.
devices-all-done = Overal elders afgemeld

signin-again = Opnieuw aanmelden
signin-again-action = Opnieuw aanmelden
signin-again-text = Uw sessie is beëindigd. Er is niets verloren: meld u aan, en wat wacht wordt verzonden.

lock-title = Vergrendeld
lock-text = { $name } is aangemeld. Uw concepten en wat nog verzonden moet worden zijn veilig.
lock-text-nobody = Concepten en wat nog verzonden moet worden zijn veilig.
lock-unsent = { $count ->
    [one] { $count } wijziging is nog niet verzonden; ze gaat weg zodra u ontgrendelt.
   *[other] { $count } wijzigingen zijn nog niet verzonden; ze gaan weg zodra u ontgrendelt.
}
lock-password = Wachtwoord
lock-action = Ontgrendelen
lock-other = Als iemand anders aanmelden

recovery-title = Uw gegevens zijn veilig, maar nog gesloten
recovery-missing = De sleutel van uw gegevens zit niet meer in de beveiligde opslag van deze computer. Misschien is hij bij een opruiming verwijderd, of is uw account op deze computer vernieuwd.
recovery-locked = De beveiligde opslag van deze computer is vergrendeld, dus Loket kan de sleutel van uw gegevens niet ophalen. Ontgrendel hem en probeer opnieuw, of kies een andere weg.
recovery-no-keychain = De beveiligde opslag van deze computer is op dit ogenblik niet beschikbaar, dus Loket kan de sleutel van uw gegevens niet ophalen. Misschien is hij nog niet gestart.
recovery-wrong-key = De sleutel in de beveiligde opslag van deze computer past niet op uw gegevens. Misschien komt hij van een andere computer of uit een reservekopie.
recovery-denied = De beveiligde opslag van deze computer weigerde Loket de sleutel van uw gegevens. Sta het toe en probeer opnieuw, of kies een andere weg.
recovery-kept = Er is niets verwijderd. Uw concepten en wat nog verzonden moet worden staan nog op deze computer.
recovery-password-text = Het wachtwoord dat u het laatst op deze computer gebruikte, opent uw gegevens, ook zonder netwerk.
recovery-password-action = Openen met het wachtwoord
recovery-online-text = Uw server bewaart een tweede sleutel voor deze computer. Meld u aan, en uw gegevens gaan open.
recovery-online-action = Online aanmelden
recovery-again = De beveiligde opslag opnieuw proberen

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

personal-title = Persoonlijke gegevens
personal-text = Wat uw vervoerder over u weet, en wat u ermee kunt doen.
personal-email = E-mail
personal-user-name = Gebruikersnaam
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
menu-switch = Iemand anders laten aanmelden
menu-sign-out = Afmelden

# Eigen gegevens: profiel, aanbiedingen, export, vergeten worden, van deze computer verwijderen.
profile-title = Over u
profile-given-name = Voornaam
profile-family-name = Familienaam
profile-in-orders = Nieuwe bestellingen beginnen hiermee:
profile-customer-name = Klantnaam
profile-contact-name = Contactpersoon
profile-telephone = Telefoon
profile-language = Taal van uw mails en pagina’s
profile-language-help = Wat u in dit venster leest, kiest u bovenaan.
profile-other-language = U leest Loket in het { $language }.
profile-use-language = Loket in het { $language } tonen
profile-save = Bewaren
profile-saving = Bezig met bewaren…
profile-saved = Uw gegevens zijn bewaard

own-password = Uw wachtwoord
email-title = Hoe u zich aanmeldt
email-change = E-mailadres wijzigen…
email-asked = We schreven naar beide adressen
email-waiting = { $email } geldt zodra u de link in de mail aan dat adres hebt gevolgd. Tot dan geldt het oude adres.
email-dialog-title = Een ander e-mailadres
email-dialog-text = Het nieuwe adres krijgt een mail met een link om het te bevestigen; het oude krijgt bericht dat u dit vroeg.
email-new = Nieuw e-mailadres
email-ask = De mails versturen

offer-title = { $organisation } biedt u een lidmaatschap aan
offer-waits = Wacht op u
offer-text = Aangeboden door { $name }. Aanvaardt u, dan kunt u voor deze organisatie handelen; wat u elders hebt, blijft zoals het is.
offer-accept = Aanvaarden
offer-decline = Weigeren
offer-accepted = U hoort nu bij { $organisation }
offer-declined = U hebt het aanbod van { $organisation } geweigerd

personal-accounts = Klantnummers: { $numbers }
personal-accounts-none = Nog geen klantnummer
claim-title = Een klantnummer opeisen
claim-text = Een nummer op de facturen van { $organisation } dat hier niet staat? De servicedesk bevestigt van wie het is.
claim-number = Klantnummer
claim-ask = De servicedesk vragen
claim-asked = We hebben de servicedesk naar { $number } gevraagd. Zodra het bevestigd is, verschijnt het nummer hier.

data-title = Uw gegevens
data-export-text = Alles wat uw vervoerder over u bewaart: als werkmap om te lezen en als JSON om door te geven.
data-export = Mijn gegevens exporteren
data-exporting = Ophalen en wegschrijven…
data-exported = { $count ->
    [one] { $shown } record is weggeschreven
   *[other] { $shown } records zijn weggeschreven
}
data-folder = In de map { $folder }:
data-remove-text = Uw account blijft. Wat Loket op deze computer van u bewaart, gaat weg.
data-remove = Mijn gegevens van deze computer verwijderen
data-forget-text = Uw account gaat weg, overal en voorgoed. U ziet eerst wat weggaat en wat blijft.
data-forget = Ik wil vergeten worden

remove-title = Gegevens van deze computer verwijderen
remove-text = Concepten, bestellingen en sleutels die Loket hier voor deze persoon bewaart, gaan weg. Het account en wat de server heeft, blijven; de volgende aanmelding hier begint opnieuw.
remove-login = Van wie? E-mailadres of gebruikersnaam
remove-look = Bekijken wat verloren gaat
remove-nothing = Er gaat niets verloren: de server heeft alles wat hier staat.
remove-unreadable = Wat nog niet verzonden is, kan zonder de sleutel niet bekeken worden. Concepten en bestellingen die alleen hier staan, zouden verloren gaan.
remove-lost = Alleen op deze computer, en ermee verloren:
remove-drafts = { $count ->
    [one] { $count } concept met wijzigingen
   *[other] { $count } concepten met wijzigingen
}
remove-orders = { $count ->
    [one] { $count } bestelling die nog verzonden moet worden
   *[other] { $count } bestellingen die nog verzonden moeten worden
}
remove-other = { $count ->
    [one] { $count } andere wijziging die nog verzonden moet worden
   *[other] { $count } andere wijzigingen die nog verzonden moeten worden
}
remove-refused = { $count ->
    [one] { $count } geweigerd item in het postvak
   *[other] { $count } geweigerde items in het postvak
}
remove-agree = Ik wil het toch weg
remove-action = Verwijderen

forget-title = Vergeten worden
forget-text = Dit beëindigt uw account voorgoed, op de server en op elke computer. Lees wat weggaat en wat blijft; de laatste vraag komt aan het einde.
forget-back = Terug naar persoonlijke gegevens
forget-goes = Dit gaat weg
forget-goes-person = Uw aanmelding en alles over u: namen, adressen, telefoon, wachtwoord
forget-goes-orders = { $count ->
    [one] Namen en adressen in { $count } bestelling
   *[other] Namen en adressen in { $count } bestellingen
}
forget-goes-drafts = { $count ->
    [one] { $count } concept
   *[other] { $count } concepten
}
forget-goes-requests = { $count ->
    [one] Uw naam bij { $count } aanvraag of beslissing
   *[other] Uw naam bij { $count } aanvragen en beslissingen
}
forget-goes-memberships = { $count ->
    [one] { $count } lidmaatschap, met de rechten
   *[other] { $count } lidmaatschappen, met de rechten
}
forget-goes-devices = { $count ->
    [one] Wat Loket van u bewaart op { $count } computer, bij het volgende contact
   *[other] Wat Loket van u bewaart op { $count } computers, bij hun volgende contact
}
forget-stays = Dit blijft
forget-stays-orders = Dat er bestellingen op een klantnummer waren, zonder uw naam
forget-stays-totals = Maandtotalen per klantnummer en verzendmateriaal
forget-stays-audit = Dat er iets gedaan is, in het auditlog, zonder te zeggen door wie
forget-stays-backups = Reservekopieën, tot ze aflopen; een die teruggezet wordt, vergeet u opnieuw voor ze iemand antwoordt
forget-first = Eerst
forget-orders = Deze bestellingen lopen nog. Annuleer ze, of wacht tot ze afgerond zijn.
forget-again = Opnieuw kijken
forget-successors = Wie komt na u?
forget-successor = Beheerder van { $organisation }
forget-choose = Kies een gebruiker
forget-unsent = { $count ->
    [one] { $count } wijziging op deze computer is niet verzonden. Ze gaat onverzonden weg.
   *[other] { $count } wijzigingen op deze computer zijn niet verzonden. Ze gaan onverzonden weg.
}
forget-ask = Vergeet mij…
forget-busy = Bezig met vergeten…
forget-sure-title = Zullen we u voorgoed vergeten?
forget-sure-text = Niemand kan dit ongedaan maken: u niet, uw organisatie niet, de servicedesk niet. U krijgt een ontvangstbewijs.
forget-keep = Mijn account houden
forget-confirm = Vergeet mij voorgoed

farewell-title = U bent vergeten
farewell-text = Uw account en uw gegevens zijn weg van de server en van deze computer. Andere computers verliezen ze bij hun volgende contact.
farewell-elsewhere = Het account dat hier aangemeld was, bestaat niet meer. Wat Loket er op deze computer van bewaarde, is verwijderd.
farewell-receipt = Ontvangstbewijs
farewell-at = Tijdstip
farewell-keep = Bewaar dit nummer als u er ooit naar wilt vragen. Het zegt niets over u.
farewell-done = Sluiten
copy = Kopiëren
copied = Gekopieerd
