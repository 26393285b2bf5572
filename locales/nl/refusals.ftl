# Waarom iets niet kan: wat er gebeurde en wat u kunt doen. Eén bericht per code van de regels.
refusal-sign-in-failed = Gebruikersnaam, e-mailadres of wachtwoord klopt niet.
refusal-too-many-attempts = Te veel pogingen. Probeer opnieuw over { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
refusal-session-ended = Uw sessie is afgelopen. Meld u opnieuw aan; er is niets verloren.
refusal-locked = Loket is vergrendeld. Ontgrendel het om verder te gaan.
refusal-not-signed-in = Meld u eerst aan.
refusal-lease-over = Deze computer heeft de server te lang niet bereikt. U kunt concepten blijven schrijven; al het andere werkt weer na één contact met de server.
refusal-never-signed-in-here = Niemand met deze naam heeft zich eerder op deze computer aangemeld. De eerste keer is de server nodig.
refusal-needs-server = Hiervoor is de server nodig en die is nu niet bereikbaar. Probeer opnieuw zodra u online bent.
refusal-not-a-loket-server = Wat op dit adres antwoordt, is geen Loket-server. Controleer het adres, of kijk of uw netwerk eerst een aanmelding vraagt.
refusal-certificate-refused = De server kan niet bewijzen dat hij de juiste is: het certificaat is niet vertrouwd. Er is niets verzonden. Vraag het uw vervoerder of uw IT-dienst.
refusal-server-address-invalid = Dit is geen adres. Schrijf het als https://loket.example.
refusal-upgrade-needed = Deze versie van Loket is te oud voor de server. Installeer de nieuwe versie; wat u maakte, blijft bewaard.
refusal-key-missing = De sleutel van uw gegevens zit niet meer in de beveiligde opslag van deze computer.
refusal-keychain-locked = De beveiligde opslag van deze computer is vergrendeld. Ontgrendel hem en probeer opnieuw.
refusal-keychain-unavailable = De beveiligde opslag van deze computer antwoordt niet.
refusal-key-wrong = De sleutel past niet op uw gegevens. Er is niets gewijzigd of gewist.
refusal-disk-full = De schijf is vol, dus dit is niet bewaard. Maak ruimte en probeer opnieuw.
refusal-store-newer = Uw gegevens zijn geschreven door een nieuwere versie van Loket. Installeer de nieuwste versie.
refusal-place-unknown = Uw vervoerder noemt hiervoor geen pagina of adres dat Loket kan openen.
refusal-not-opened = Geen programma op deze computer heeft het geopend. Het adres staat ernaast: kopieer het.
refusal-right-missing = U hebt hier geen recht toe. Vraag het aan een beheerder van uw organisatie.
refusal-not-a-member = U hoort niet bij deze organisatie.
refusal-not-found = Dit is er niet meer.
refusal-act-reused = Dit is al eens met een andere inhoud verzonden en is niet herhaald. Kijk na of het nog nodig is.
refusal-dependency-refused = Dit hangt af van iets dat geweigerd is.
refusal-act-stale = Dit is { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} geleden gemaakt en nooit verzonden. Wilt u het nog?
refusal-request-invalid = Dit is niet begrepen. Kijk na wat u invulde.
refusal-request-too-large = Dit is meer dan in één keer kan.
refusal-slow-down = Dat was te veel tegelijk. Probeer opnieuw over { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
refusal-broken = Er is bij ons een fout opgetreden. Er is niets gewijzigd. Probeer opnieuw en meld het de servicedesk als het zo blijft.
refusal-field-required = Vul dit in.
refusal-field-too-long = Dit is te lang: hoogstens { $max ->
    [one] { $max } teken
   *[other] { $max } tekens
}.
refusal-field-unreadable = Hier staan tekens in die niet afgedrukt kunnen worden. Typ het opnieuw.
refusal-account-number-invalid = Een klantnummer heeft 6 tot 12 cijfers.
refusal-account-asked = U kunt dit nummer nog niet gebruiken. Als het bestaat, hebben wij de beheerders ervan om toestemming gevraagd.
refusal-account-tries-used = U hebt vandaag veel nummers geprobeerd. Ga morgen verder, of vraag het een beheerder.
refusal-postcode-invalid = Deze postcode past niet bij het land. Een voorbeeld: { $example }.
refusal-country-unknown = Naar dit land wordt geen verzendmateriaal geleverd.
refusal-telephone-invalid = Dit kan geen telefoonnummer zijn. Een voorbeeld: +32 9 000 00 00.
refusal-email-invalid = Dit kan geen e-mailadres zijn. Een voorbeeld: naam@bedrijf.example.
refusal-draft-changed = Dit concept is intussen op een andere computer gewijzigd. Hier staat de nieuwere tekst: kijk ze nog eens na voor u bevestigt.
refusal-order-empty = Kies minstens één soort materiaal.
refusal-supply-unknown = Dit materiaal wordt niet meer aangeboden. Haal het eruit om verder te gaan.
refusal-quantity-invalid = Een aantal is een geheel getal van 1 tot 9.999.
refusal-limit-per-order = Hoogstens { $max ->
    [one] { $max } pak
   *[other] { $max } pakken
} per bestelling, alles samen.
refusal-limit-per-supply = Hiervan hoogstens { $max ->
    [one] { $max } pak
   *[other] { $max } pakken
} per bestelling.
refusal-limit-per-period = Hiervan hoogstens { $max ->
    [one] { $max } pak
   *[other] { $max } pakken
} per klantnummer; { $left ->
    [0] er is niets meer over
    [one] nog { $left }
   *[other] nog { $left }
} tot { $resets_at }.
refusal-order-not-cancellable = Deze bestelling kan niet meer geannuleerd worden: ze wordt al klaargemaakt of is afgehandeld.
refusal-already-decided = { $by } was eerst, op { $at }: { $decision ->
    [approve] goedgekeurd
   *[reject] geweigerd
}.
refusal-password-expired = Uw wachtwoord is verlopen. Kies een nieuw; uw concepten blijven staan.
refusal-password-temporary = Dit wachtwoord geldt voor één keer. Kies nu uw eigen wachtwoord.
refusal-password-too-weak = { $rule ->
    [length] Minstens { $min } tekens.
    [small_letter] Minstens één kleine letter.
   *[capital_letter] Minstens één hoofdletter.
}
refusal-password-common = Dit wachtwoord is een van de eerste die geprobeerd worden. Kies een ander.
refusal-password-same = Dit is uw huidige wachtwoord. Kies een ander.
refusal-password-wrong = Dit is niet uw wachtwoord.
refusal-terms-to-accept = Aanvaard eerst de voorwaarden en het privacybeleid.
refusal-link-ended = Deze link is al gebruikt, vervangen of verlopen. Vraag een nieuwe aan.
refusal-already-member = Dit e-mailadres is van iemand die al gebruiker van deze organisatie is.
refusal-user-name-taken = Deze gebruikersnaam is al van iemand, of was dat. Kies een andere.
refusal-user-name-invalid = Een gebruikersnaam heeft 3 tot 64 letters, cijfers, punten, koppeltekens of lage streepjes.
refusal-person-their-own = Alleen deze persoon kan nog veranderen hoe die zich aanmeldt. U kunt een link laten sturen.
refusal-administrator-protected = Deze persoon is beheerder. Dat kan alleen wie beheerders mag beheren.
refusal-not-on-oneself = Dit kunt u niet voor uzelf doen. Vraag het een andere beheerder.
refusal-last-administrator = Dit is de laatste beheerder. Wijs eerst een andere aan.
refusal-orders-open = Deze bestellingen lopen nog: { $orders }. Annuleer ze of wacht tot ze klaar zijn.
refusal-unsent-here = Op deze computer staat iets dat nog niet verstuurd is. Het zou verloren gaan.
refusal-ledger-missing = Vergeten kan nu niet: de vervoerder moet eerst het register van vergeten personen instellen.
