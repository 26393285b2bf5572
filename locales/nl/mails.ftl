# Mails die de server verstuurt.
mail-greeting = Dag { $name },
mail-greeting-nobody = Dag,
mail-footer = Dit is een automatisch bericht van Loket. Antwoorden op deze mail worden niet gelezen.
mail-support = Hulp nodig?
mail-link-copy = Werkt de knop niet? Kopieer dan dit adres naar uw browser:
mail-link-days =
    { $count ->
        [one] De link werkt één keer, binnen één dag.
       *[other] De link werkt één keer, binnen { $count } dagen.
    }
mail-link-hours =
    { $count ->
        [one] De link werkt één keer, binnen één uur.
       *[other] De link werkt één keer, binnen { $count } uur.
    }
mail-user-name = Gebruikersnaam
mail-email = E-mailadres
mail-when = Wanneer
mail-computer = Computer
mail-account = Klantnummer
mail-applicant = Aanvrager
mail-reason = Reden
mail-receipt = Ontvangstbewijs

mail-activation-subject = Activeer uw account bij Loket
mail-activation-text = U hebt { $company } bij Loket geregistreerd. Nog één stap: activeer uw account. Daarna bent u de eerste beheerder van { $company } en kunt u zich aanmelden.
mail-activation-button = Account activeren
mail-activation-after = Hebt u zich niet geregistreerd? Dan hoeft u niets te doen: zonder deze stap is er geen account.

mail-already-registered-subject = U hebt al een account bij Loket
mail-already-registered-text = Iemand, waarschijnlijk uzelf, heeft zich met dit e-mailadres geregistreerd. Het heeft al een account, dus er is niets veranderd. Meld u gewoon aan met:
mail-already-registered-after = Wachtwoord vergeten? Op het aanmeldscherm van Loket vraagt u een nieuw aan. Was u het niet? Dan hoeft u niets te doen.

mail-create-password-subject = Kies uw wachtwoord voor Loket
mail-create-password-text = { $organisation } heeft u gebruiker van Loket gemaakt. Kies uw wachtwoord en u kunt aan de slag. U meldt zich dan aan met:
mail-create-password-alone = Uw account bij Loket is bijna klaar. Kies uw wachtwoord en u kunt aan de slag. U meldt zich dan aan met:
mail-create-password-button = Wachtwoord kiezen
mail-create-password-after = Had u dit bericht niet verwacht? Gebruik de link dan niet en laat het weten aan wie u uitgenodigd heeft.

mail-welcome-shippers-subject = U beslist nu wie voor { $organisation } mag verzenden
mail-welcome-shippers-text = Vanaf nu beslist u wie mag verzenden op klantnummers van { $organisation }. Aanvragen vindt u in Loket onder “Verzenden”: daar keurt u ze goed of weigert u ze, ook als u even geen netwerk hebt.
mail-welcome-shippers-numbers = Het gaat om:
mail-welcome-shippers-all = Alle klantnummers van { $organisation }

mail-welcome-subject = Welkom bij Loket
mail-welcome-text = U hebt zich voor het eerst aangemeld: welkom! In Loket bestelt u verzendmateriaal, volgt u uw bestellingen en doet u wat uw organisatie u verder toevertrouwt. Valt het netwerk weg, werk dan gerust door: Loket verstuurt alles zodra het kan.
mail-welcome-organisations = U bent gebruiker van:
mail-welcome-after = Ontbreekt er iets? Vraag het aan een beheerder van uw organisatie.

mail-reset-password-subject = Uw gebruikersnaam en een nieuw wachtwoord voor Loket
mail-reset-password-text = U vroeg hulp bij het aanmelden. U meldt zich aan met de gegevens hieronder; met de knop kiest u een nieuw wachtwoord.
mail-reset-password-button = Nieuw wachtwoord kiezen
mail-reset-password-after = Hebt u dit niet gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft wat het is.

mail-who-is-my-administrator-subject = Wie u helpt om u bij Loket aan te melden
mail-who-is-my-administrator-text = U vroeg hulp bij het aanmelden. Uw organisatie heeft geregeld dat een beheerder uw wachtwoord laat vernieuwen. Die kan u een link laten sturen waarmee u het zelf kiest. U meldt zich aan met:
mail-who-is-my-administrator-list = Uw beheerders:
mail-who-is-my-administrator-none = Uw organisatie heeft op dit ogenblik geen beheerder. Neem contact op met onze servicedesk.

mail-password-expiring-subject =
    { $count ->
        [one] Uw wachtwoord voor Loket verloopt morgen
       *[other] Uw wachtwoord voor Loket verloopt over { $count } dagen
    }
mail-password-expiring-text = Uw wachtwoord is geldig tot { $when }. Kies op tijd een nieuw: in Loket, onder “Instellingen”. Komt het er niet van, dan vraagt Loket er een wanneer u zich weer aanmeldt. Niets waaraan u werkt gaat verloren.
mail-password-expired-subject = Uw wachtwoord voor Loket is verlopen
mail-password-expired-text = Uw wachtwoord is verlopen. Meld u er nog één keer mee aan: Loket vraagt u dan een nieuw te kiezen. Niets waaraan u werkte gaat verloren.

mail-password-changed-subject = Uw wachtwoord voor Loket is gewijzigd
mail-password-changed-text = Het wachtwoord van uw account is gewijzigd. Alle andere computers zijn afgemeld.
mail-password-changed-after = Was u het niet? Vraag dan meteen een nieuw wachtwoord op het aanmeldscherm en verwittig onze servicedesk.

mail-new-device-subject = Aangemeld bij Loket op een andere computer
mail-new-device-text = Iemand heeft zich met uw account aangemeld op een computer die u nog niet eerder gebruikte.
mail-new-device-after = Was u het? Dan is alles in orde. Zo niet, wijzig dan nu uw wachtwoord: elke computer wordt dan afgemeld. En verwittig onze servicedesk.

mail-confirm-email-subject = Bevestig uw e-mailadres
mail-confirm-email-text = U wilt dit e-mailadres bij Loket gebruiken. Bevestig het even. Tot dan blijft alles zoals het is.
mail-confirm-email-button = Adres bevestigen
mail-confirm-email-after = Weet u hier niets van? Gebruik de link dan niet: er verandert niets.

mail-email-change-asked-subject = Uw e-mailadres bij Loket gaat veranderen
mail-email-change-asked-text = Iemand, waarschijnlijk uzelf, wil een ander e-mailadres voor uw account. Dat gaat in zodra het daar bevestigd is. Het nieuwe adres:
mail-email-change-asked-after = Was u het niet? Wijzig dan nu uw wachtwoord en verwittig onze servicedesk.

mail-email-changed-subject = Uw e-mailadres bij Loket is gewijzigd
mail-email-changed-text = Uw account gebruikt nu een ander e-mailadres. Dit was het laatste bericht aan het oude. Het nieuwe adres:
mail-email-changed-after = Was u het niet? Verwittig dan meteen onze servicedesk.

mail-membership-offered-subject = { $organisation } nodigt u uit in Loket
mail-membership-offered-text = { $by } wil u graag als gebruiker van { $organisation } in Loket. U houdt uw eigen account en meldt zich aan zoals altijd. Of u meedoet, beslist u zelf.
mail-membership-offered-button = Uitnodiging bekijken
mail-membership-offered-after = U kunt ook in Loket zelf antwoorden. Zolang u niet meedoet, komt { $organisation } niets over u te weten.

mail-forgotten-subject = Uw account bij Loket is verwijderd
mail-forgotten-text = Uw account en uw persoonlijke gegevens zijn verwijderd. U kunt zich niet meer aanmelden. Totalen waarin niemand te herkennen is, blijven bestaan. Back-ups bevatten uw gegevens nog tot ze gewist worden; er wordt niets uit beantwoord.
mail-forgotten-after = Bewaar het ontvangstbewijs als u wilt: er staat niets over u in. Met dit bericht wordt ook uw e-mailadres verwijderd.

mail-service-desk-subject = Onze servicedesk deed iets voor uw account
mail-service-desk-unlocked = U kunt zich meteen opnieuw proberen aan te melden: de wachttijd na foute wachtwoorden is opgeheven.
mail-service-desk-suspended = Uw account is geschorst. Niemand kan zich ermee aanmelden tot onze servicedesk het weer openstelt.
mail-service-desk-resumed = Uw account staat weer open: u kunt zich aanmelden zoals voorheen.
mail-service-desk-account-claimed = Klantnummer { $subject } hoort nu bij { $organisation }. U kunt het in Loket gebruiken.
mail-service-desk-account-refused = We konden niet bevestigen dat klantnummer { $subject } bij { $organisation } hoort.
mail-service-desk-account-given = Klantnummer { $subject } is aan { $organisation } overgedragen. U kunt het in Loket gebruiken.
mail-service-desk-account-taken = Klantnummer { $subject } hoort niet meer bij { $organisation }: het is aan een andere organisatie overgedragen.
mail-service-desk-administrator-asked = Onze servicedesk kreeg de vraag een beheerder van { $organisation } te vervangen. Dat gebeurt zodra een tweede collega akkoord is.
mail-service-desk-administrator-named = U bent nu beheerder van { $organisation }.
mail-service-desk-administrator-offered = U wordt beheerder van { $organisation }. De uitnodiging vindt u in Loket, en in een apart bericht.
mail-service-desk-administrator-replaced = U bent geen beheerder van { $organisation } meer: iemand anders heeft het overgenomen.
mail-service-desk-administrator-changed = Een beheerder van { $organisation } is vervangen.
mail-service-desk-after = Klopt dit niet? Verwittig dan meteen onze servicedesk.

mail-request-opened-subject = { $applicant } wil klantnummer { $number } gebruiken
mail-request-opened-text = Er is een nieuwe aanvraag op een klantnummer van { $organisation }. U vindt ze in Loket onder “Verzenden”, waar u ze goedkeurt of weigert.
mail-request-approved-subject = U mag klantnummer { $number } gebruiken
mail-request-approved-text = Uw aanvraag is goedgekeurd. U kunt het klantnummer vanaf nu gebruiken.
mail-request-rejected-subject = U mag klantnummer { $number } niet gebruiken
mail-request-rejected-text = Uw aanvraag is geweigerd. U kunt het klantnummer niet gebruiken.

mail-order-placed-subject = Uw bestelling { $number } is geplaatst
mail-order-placed-text = We hebben uw bestelling { $number } goed ontvangen.
mail-order-shipped-subject = Uw bestelling { $number } is onderweg
mail-order-shipped-text = Uw bestelling { $number } is verzonden.
mail-order-cancelled-subject = Uw bestelling { $number } is geannuleerd
mail-order-cancelled-text = Uw bestelling { $number } is geannuleerd en wordt niet verzonden.

mail-order-number = Bestelnummer
mail-order-account = Klantnummer
mail-order-address = Leveringsadres
mail-order-reference = Uw referentie
mail-order-tracking = Zending volgen
mail-order-lines =
    { $count ->
        [one] U bestelde 1 pak:
       *[other] U bestelde { $count } pakken:
    }
