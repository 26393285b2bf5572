# De webpagina's waarnaar mails verwijzen.
page-languages = Taal
page-refused = Dit is niet gebeurd.
page-read = Lezen
page-support = Hebt u hulp nodig? { $contact }
page-support-hours = Hebt u hulp nodig? { $contact } ({ $hours })

page-link-ended-title = Deze link werkt niet meer
page-link-ended-text = De link is al gebruikt, vervangen door een nieuwere mail, of verlopen. In de nieuwste mail staat de link die werkt.
page-again-link = Stuur mij een nieuwe mail
page-again-title = Een nieuwe mail vragen
page-again-text = Vul het e-mailadres of de gebruikersnaam in waarmee u zich hebt geregistreerd of zich aanmeldt. Als er iemand is, is er binnen enkele minuten een mail onderweg.
page-again-login = E-mailadres of gebruikersnaam
page-again-button = Mail versturen
page-again-done-title = Kijk in uw mailbox
page-again-done-text = Als wij dit adres of deze naam kennen, is er een mail onderweg. Links in eerdere mails werken niet meer. Kwam er niets aan? Kijk in de map voor ongewenste mail, of vraag het uw beheerder.

page-activate-title = Uw registratie activeren
page-activate-text = { $company } is geregistreerd met het e-mailadres { $email }. U wordt de eerste beheerder.
page-activate-button = Activeren
page-activate-not-you = Hebt u zich niet geregistreerd? Sluit dan deze pagina: er gebeurt niets.
page-activate-done-title = Uw organisatie is geregistreerd
page-activate-done-text = Open Loket en meld u aan met { $email } en het wachtwoord dat u bij de registratie hebt gekozen.
page-activate-known-title = U kunt zich al aanmelden
page-activate-known-text = Met dit e-mailadres meldt iemand zich al aan bij Loket. Open Loket en meld u aan, of vraag een nieuw wachtwoord.

page-password-first-title = Uw wachtwoord aanmaken
page-password-title = Een nieuw wachtwoord kiezen
page-password-for = Voor { $name }, die zich aanmeldt als { $login }.
page-password-new = Nieuw wachtwoord
page-password-repeat = Wachtwoord herhalen
page-password-rules-classic = Minstens { $min } tekens, met een kleine letter en een hoofdletter. Veelgebruikte wachtwoorden, uw naam en die van uw bedrijf worden geweigerd.
page-password-rules-modern = Minstens { $min } tekens; meerdere woorden mogen. Veelgebruikte wachtwoorden, uw naam en die van uw bedrijf worden geweigerd.
page-password-differ = De twee wachtwoorden zijn niet gelijk.
page-accept-terms = Ik aanvaard de gebruiksvoorwaarden
page-accept-privacy = Ik aanvaard het privacybeleid
page-password-button = Wachtwoord bewaren
page-password-done-title = Uw wachtwoord is bewaard
page-password-done-text = Open Loket en meld u aan als { $login }. Op computers waarop u was aangemeld, meldt u zich opnieuw aan.

page-email-title = Uw e-mailadres bevestigen
page-email-text = U wilt voortaan bereikt worden en zich aanmelden met { $email }.
page-email-button = Bevestigen
page-email-not-you = Hebt u dit niet gevraagd? Sluit dan deze pagina: er verandert niets.
page-email-done-title = Uw e-mailadres is bevestigd
page-email-done-text = Loket gebruikt het vanaf nu. Aan het oude adres is het gemeld.

page-membership-title = Een organisatie nodigt u uit
page-membership-text = { $organisation } wil u, { $name }, gebruiker maken.
page-membership-accept = Toetreden
page-membership-decline = Weigeren
page-membership-after = U houdt uw eigen aanmelding en wachtwoord, en wisselt in Loket tussen organisaties. Als u weigert, wordt dat de organisatie niet gemeld.
page-membership-accepted-title = U hoort er nu bij
page-membership-accepted-text = U vindt de organisatie boven in Loket zodra het weer verbonden is.
page-membership-declined-title = U hebt geweigerd
page-membership-declined-text = Er verandert niets. De organisatie kan u opnieuw uitnodigen.
