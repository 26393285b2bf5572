# Wie op een klantnummer mag verzenden.
waiting-title = Aanvragen
waiting-search = Adres of klantnummer
waiting-applicant = Aanvrager
waiting-account = Klantnummer
waiting-asked = Gevraagd
waiting-attempts = Pogingen
waiting-empty = Niemand wacht
waiting-empty-text = Wil een adres dat u niet goedkeurde op een van uw klantnummers verzenden, dan verschijnt de aanvraag hier.
waiting-none-found = Geen aanvraag gevonden
waiting-wants = wil verzenden op { $account }
waiting-asked-often = Gevraagd op { $date }, { $attempts ->
    [one] één keer
   *[other] { $attempts } keer
}
waiting-approve = Goedkeuren
waiting-reject = Weigeren
waiting-reject-ask = Weigeren…
waiting-approved = { $applicant } mag verzenden
waiting-rejected = { $applicant } is geweigerd
waiting-reason = Reden
waiting-reason-text = De aanvrager leest ze in de mail. U mag dit leeg laten.
waiting-reject-title = { $applicant } weigeren?
waiting-state-pending = Wachtend
waiting-state-approved = Goedgekeurd
waiting-state-rejected = Geweigerd
waiting-state-unconfirmed = Hier bewaard, nog niet verzonden
waiting-state = Status
waiting-filter = Welke aanvragen
waiting-decided = Beslist
waiting-empty-decided = Er is nog niets beslist
waiting-decided-by = Beslist door { $name }, { $date }
waiting-not-sent = Nog niet verzonden
waiting-only-pending = Wachtend
key-approve = Goedkeuren
key-reject = Weigeren
