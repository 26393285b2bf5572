# Qui peut expédier sur un numéro de compte.
waiting-title = Demandes
waiting-search = Adresse ou numéro de compte
waiting-applicant = Demandeur
waiting-account = Numéro de compte
waiting-asked = Demandé
waiting-attempts = Tentatives
waiting-empty = Personne n’attend
waiting-empty-text = Lorsqu’une adresse que vous n’avez pas approuvée veut expédier sur l’un de vos numéros de compte, sa demande apparaît ici.
waiting-none-found = Aucune demande ne correspond
waiting-wants = veut expédier sur { $account }
waiting-asked-often = Demandé le { $date }, { $attempts ->
    [one] { $attempts } fois
   *[other] { $attempts } fois
}
waiting-approve = Approuver
waiting-reject = Refuser
waiting-reject-ask = Refuser…
waiting-approved = { $applicant } peut expédier
waiting-rejected = { $applicant } a été refusé
waiting-reason = Motif
waiting-reason-text = Le demandeur le lit dans l’e-mail. Vous pouvez le laisser vide.
waiting-reject-title = Refuser { $applicant } ?
waiting-state-pending = En attente
waiting-state-approved = Approuvée
waiting-state-rejected = Refusée
waiting-state-unconfirmed = Conservé ici, pas encore envoyé
waiting-state = Statut
waiting-filter = Quelles demandes
waiting-decided = Décidées
waiting-empty-decided = Rien n’a encore été décidé
waiting-decided-by = Décidé par { $name }, { $date }
waiting-not-sent = Pas encore envoyé
waiting-only-pending = En attente
key-approve = Approuver
key-reject = Refuser
