# Pourquoi quelque chose est refusé : ce qui s’est passé et que faire. Un message par code des règles.
refusal-sign-in-failed = Le nom d’utilisateur, l’adresse e-mail ou le mot de passe n’est pas correct.
refusal-too-many-attempts = Trop d’essais. Réessayez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
refusal-session-ended = Votre session est terminée. Connectez-vous à nouveau ; rien n’est perdu.
refusal-locked = Loket est verrouillé. Déverrouillez-le pour continuer.
refusal-not-signed-in = Connectez-vous d’abord.
refusal-lease-over = Cet ordinateur n’a plus joint le serveur depuis trop longtemps. Vous pouvez continuer à rédiger des brouillons ; le reste refonctionnera après un contact avec le serveur.
refusal-never-signed-in-here = Personne de ce nom ne s’est encore connecté sur cet ordinateur. La première fois, le serveur est nécessaire.
refusal-needs-server = Ceci demande le serveur, injoignable pour le moment. Réessayez dès que vous êtes en ligne.
refusal-not-a-loket-server = Ce qui répond à cette adresse n’est pas un serveur Loket. Vérifiez l’adresse, ou si votre réseau demande d’abord une connexion.
refusal-certificate-refused = Le serveur ne peut pas prouver qu’il est le bon : son certificat n’est pas fiable. Rien n’a été envoyé. Demandez à votre transporteur ou à votre service informatique.
refusal-server-address-invalid = Ceci n’est pas une adresse. Écrivez-la comme https://loket.example.
refusal-upgrade-needed = Cette version de Loket est trop ancienne pour le serveur. Installez la nouvelle version ; ce que vous avez fait est conservé.
refusal-key-missing = La clé de vos données n’est plus dans le stockage sécurisé de cet ordinateur.
refusal-keychain-locked = Le stockage sécurisé de cet ordinateur est verrouillé. Déverrouillez-le et réessayez.
refusal-keychain-unavailable = Le stockage sécurisé de cet ordinateur ne répond pas.
refusal-key-wrong = La clé ne correspond pas à vos données. Rien n’a été modifié ni supprimé.
refusal-disk-full = Le disque est plein, ceci n’a donc pas été enregistré. Libérez de la place et réessayez.
refusal-store-newer = Vos données ont été écrites par une version plus récente de Loket. Installez la dernière version.
refusal-place-unknown = Votre transporteur n’indique ici ni page ni adresse que Loket puisse ouvrir.
refusal-not-opened = Aucun programme de cet ordinateur ne l’a ouvert. L’adresse est affichée à côté : copiez-la.
refusal-right-missing = Vous n’avez pas le droit nécessaire. Demandez-le à un administrateur de votre organisation.
refusal-not-a-member = Vous ne faites pas partie de cette organisation.
refusal-not-found = Ceci n’existe plus.
refusal-act-reused = Ceci a déjà été envoyé avec un autre contenu et n’a pas été répété. Vérifiez si c’est encore nécessaire.
refusal-dependency-refused = Ceci dépend de quelque chose qui a été refusé.
refusal-act-stale = Ceci date d’il y a { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} et n’a jamais été envoyé. Le voulez-vous encore ?
refusal-request-invalid = Ceci n’a pas été compris. Vérifiez votre saisie.
refusal-request-too-large = C’est plus que ce qui peut être traité en une fois.
refusal-slow-down = C’était trop à la fois. Réessayez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
refusal-broken = Une erreur s’est produite de notre côté. Rien n’a été modifié. Réessayez, et prévenez le service clients si cela persiste.
refusal-field-required = Veuillez remplir ce champ.
refusal-field-too-long = C’est trop long : { $max ->
    [one] { $max } caractère
   *[other] { $max } caractères
} au maximum.
refusal-field-unreadable = Ce texte contient des caractères non imprimables. Saisissez-le à nouveau.
refusal-account-number-invalid = Un numéro de compte compte de 6 à 12 chiffres.
refusal-account-asked = Vous ne pouvez pas encore utiliser ce numéro. S’il existe, nous avons demandé l’accord de ses administrateurs.
refusal-account-tries-used = Vous avez essayé beaucoup de numéros aujourd’hui. Continuez demain, ou demandez à un administrateur.
refusal-postcode-invalid = Ce code postal ne correspond pas au pays. Un exemple : { $example }.
refusal-country-unknown = Les fournitures ne sont pas livrées dans ce pays.
refusal-telephone-invalid = Ceci ne peut pas être un numéro de téléphone. Un exemple : +32 9 000 00 00.
refusal-email-invalid = Ceci ne peut pas être une adresse e-mail. Un exemple : nom@societe.example.
refusal-draft-changed = Ce brouillon a été modifié entre-temps sur un autre ordinateur. Voici le texte le plus récent : relisez-le avant de confirmer.
refusal-order-empty = Choisissez au moins une fourniture.
refusal-supply-unknown = Cette fourniture n’est plus proposée. Retirez-la pour continuer.
refusal-quantity-invalid = Une quantité est un nombre entier de 1 à 9 999.
refusal-limit-per-order = { $max ->
    [one] { $max } lot
   *[other] { $max } lots
} au maximum par commande, toutes fournitures comprises.
refusal-limit-per-supply = { $max ->
    [one] { $max } lot
   *[other] { $max } lots
} au maximum de ceci par commande.
refusal-limit-per-period = { $max ->
    [one] { $max } lot
   *[other] { $max } lots
} au maximum de ceci par numéro de compte ; { $left ->
    [0] il n’en reste plus
    [one] il en reste { $left }
   *[other] il en reste { $left }
} jusqu’au { $resets_at }.
refusal-order-not-cancellable = Cette commande ne peut plus être annulée : elle est déjà en préparation ou terminée.
refusal-already-decided = { $by } a décidé en premier, le { $at } : { $decision ->
    [approve] approuvée
   *[reject] refusée
}.
refusal-password-expired = Votre mot de passe a expiré. Choisissez-en un nouveau ; vos brouillons restent là.
refusal-password-temporary = Ce mot de passe ne sert qu’une fois. Choisissez maintenant le vôtre.
refusal-password-too-weak = { $rule ->
    [length] Au moins { $min } caractères.
    [small_letter] Au moins une minuscule.
   *[capital_letter] Au moins une majuscule.
}
refusal-password-common = Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un autre.
refusal-password-same = C’est votre mot de passe actuel. Choisissez-en un autre.
refusal-password-wrong = Ce n’est pas votre mot de passe.
refusal-terms-to-accept = Acceptez d’abord les conditions et la politique de confidentialité.
refusal-link-ended = Ce lien a déjà servi, a été remplacé ou a expiré. Demandez-en un nouveau.
refusal-already-member = Cette adresse e-mail est celle d’une personne qui est déjà utilisatrice de cette organisation.
refusal-user-name-taken = Ce nom d’utilisateur est ou a été celui de quelqu’un. Choisissez-en un autre.
refusal-user-name-invalid = Un nom d’utilisateur a de 3 à 64 lettres, chiffres, points, traits d’union ou traits bas.
refusal-person-their-own = Seule cette personne peut encore changer sa façon de se connecter. Vous pouvez lui faire envoyer un lien.
refusal-administrator-protected = Cette personne est administrateur. Seules les personnes qui peuvent gérer les administrateurs peuvent le faire.
refusal-not-on-oneself = Vous ne pouvez pas le faire pour vous-même. Demandez à un autre administrateur.
refusal-last-administrator = C’est le dernier administrateur. Désignez-en d’abord un autre.
refusal-orders-open = Ces commandes sont encore en cours : { $orders }. Annulez-les ou attendez qu’elles soient terminées.
refusal-unsent-here = Il y a sur cet ordinateur des choses pas encore envoyées. Elles seraient perdues.
refusal-ledger-missing = L’oubli est impossible pour l’instant : le transporteur doit d’abord configurer le registre des effacements.
