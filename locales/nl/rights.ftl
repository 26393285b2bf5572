# Gebruikers, hun rechten, routeurs.
users-title = Gebruikers
users-search = Naam of e-mail
users-name = Naam
users-email = E-mail
users-rights = Rechten
users-status = Status
users-empty = Niemand om te tonen
users-empty-text = U ziet de gebruikers van een organisatie wanneer u ze mag beheren.
users-none-found = Geen gebruiker gevonden
users-created-by = Toegevoegd door { $name }
users-active = Actief
users-inactive = Gedeactiveerd
users-no-rights = Nog geen rechten
users-rights-later = Wat bij het toevoegen werd aangevinkt, geldt vanaf de eerste aanmelding.
users-on-all = op alle klantnummers
users-on-account = op { $account }
users-count = { $count ->
    [one] { $count } recht
   *[other] { $count } rechten
}

right-administrators-manage = Beheerders beheren
right-users-manage = Gebruikers beheren
right-password-reset = Eigen wachtwoord herstellen
right-file-exchange = Bestanden uitwisselen
right-shippers-manage = Beslissen wie mag verzenden
right-protection-manage = Beveiliging aan- en uitzetten
right-orders-place = Bestellingen plaatsen
right-orders-see = Bestellingen van iedereen zien
right-orders-approve = Bestellingen goedkeuren
right-audit-see = Het auditlog zien

houses-title = Routeurs
houses-search = Naam of plaats
houses-name = Naam
houses-address = Adres
houses-empty = Geen routeurs
houses-empty-text = Uw vervoerder houdt de lijst bij van routeurs die post voor zijn klanten voorbereiden. Ze verschijnen hier na het volgende contact met de server.
houses-none-found = Geen routeur gevonden

# Een gebruiker toevoegen.
users-add = Gebruiker toevoegen
users-invited = Uitgenodigd
users-invited-text = Heeft zich nog niet aangemeld. Wat eerder verstuurd of gegeven is, werkt niet meer als u het opnieuw doet.
users-invite-again = Uitnodiging opnieuw sturen
users-new-temporary = Nieuw tijdelijk wachtwoord

add-user-title = Gebruiker toevoegen
add-user-given-name = Voornaam
add-user-family-name = Familienaam
add-user-user-name = Gebruikersnaam
add-user-user-name-help = Niet verplicht: een tweede manier om zich aan te melden, naast het e-mailadres.
add-user-language = Taal van de eerste mail
first-entry = Hoe meldt deze persoon zich de eerste keer aan?
first-entry-invitation = Met een uitnodiging
first-entry-invitation-text = Een mail met een link waarmee de persoon zelf een wachtwoord kiest.
first-entry-temporary = Met een tijdelijk wachtwoord
first-entry-temporary-text = Wordt gemaakt en één keer aan u getoond. Goed voor één aanmelding binnen 72 uur; daarna kiest de persoon er zelf een.
add-user-rights = Rechten vanaf het begin
add-user-givers = U kunt dit niet geven; { $names } wel.
add-user-not-givable = Niemand in deze organisatie kan dit geven; vraag het uw vervoerder.
add-user-invite = Toevoegen en uitnodigen
add-user-temporary = Toevoegen en wachtwoord maken
add-user-invited = De uitnodiging aan { $name } is onderweg
temporary-title = Tijdelijk wachtwoord voor { $name }
temporary-text = Geef het zelf door. Het is goed voor één aanmelding tot { $until }.
temporary-once = Het wordt alleen deze ene keer getoond, en nergens bewaard.
temporary-noted = Ik heb het genoteerd
