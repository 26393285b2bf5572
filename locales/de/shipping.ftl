# Wer auf einer Kundennummer versenden darf.
waiting-title = Anfragen
waiting-search = Adresse oder Kundennummer
waiting-applicant = Antragsteller
waiting-account = Kundennummer
waiting-asked = Gefragt
waiting-attempts = Versuche
waiting-empty = Niemand wartet
waiting-empty-text = Möchte eine Adresse, die Sie nicht genehmigt haben, auf einer Ihrer Kundennummern versenden, erscheint ihre Anfrage hier.
waiting-none-found = Keine passende Anfrage
waiting-wants = möchte auf { $account } versenden
waiting-asked-often = Gefragt am { $date }, { $attempts ->
    [one] einmal
   *[other] { $attempts }-mal
}
waiting-approve = Genehmigen
waiting-reject = Ablehnen
waiting-reject-ask = Ablehnen…
waiting-approved = { $applicant } darf versenden
waiting-rejected = { $applicant } wurde abgelehnt
waiting-reason = Grund
waiting-reason-text = Der Antragsteller liest ihn in der E-Mail. Sie können das Feld leer lassen.
waiting-reject-title = { $applicant } ablehnen?
waiting-state-pending = Wartend
waiting-state-approved = Genehmigt
waiting-state-rejected = Abgelehnt
waiting-state-unconfirmed = Hier gespeichert, noch nicht gesendet
waiting-state = Status
waiting-filter = Welche Anfragen
waiting-decided = Entschieden
waiting-empty-decided = Noch wurde nichts entschieden
waiting-decided-by = Entschieden von { $name }, { $date }
waiting-not-sent = Noch nicht gesendet
waiting-only-pending = Wartend
key-approve = Genehmigen
key-reject = Ablehnen
