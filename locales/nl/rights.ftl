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
right-audit-see = Het auditlogboek zien

houses-title = Routeurs
houses-search = Naam of plaats
houses-name = Naam
houses-address = Adres
houses-empty = Geen routeurs
houses-empty-text = Uw vervoerder houdt de lijst bij van routeurs die post voor zijn klanten voorbereiden. Ze verschijnen hier na het volgende contact met de server.
houses-none-found = Geen routeur gevonden
