# Utilisateurs, leurs droits, routeurs.
users-title = Utilisateurs
users-search = Nom ou e-mail
users-name = Nom
users-email = E-mail
users-rights = Droits
users-status = Statut
users-empty = Personne à afficher
users-empty-text = Vous voyez les utilisateurs d’une organisation lorsque vous pouvez les gérer.
users-none-found = Aucun utilisateur ne correspond
users-created-by = Ajouté par { $name }
users-active = Actif
users-inactive = Désactivé
users-no-rights = Pas encore de droits
users-rights-later = Ce qui a été coché à l’ajout vaut dès la première connexion.
users-on-all = sur tous les numéros de compte
users-on-account = sur { $account }
users-count = { $count ->
    [one] { $count } droit
   *[other] { $count } droits
}

right-administrators-manage = Gérer les administrateurs
right-users-manage = Gérer les utilisateurs
right-password-reset = Réinitialiser son mot de passe
right-file-exchange = Échanger des fichiers
right-shippers-manage = Décider qui peut expédier
right-protection-manage = Activer ou désactiver la protection
right-orders-place = Passer des commandes
right-orders-see = Voir les commandes de tous
right-orders-approve = Approuver des commandes
right-audit-see = Consulter le journal d’audit

houses-title = Routeurs
houses-search = Nom ou localité
houses-name = Nom
houses-address = Adresse
houses-empty = Aucun routeur
houses-empty-text = Votre transporteur tient la liste des routeurs qui préparent le courrier de ses clients. Ils apparaissent ici après le prochain contact avec le serveur.
houses-none-found = Aucun routeur ne correspond

# Ajouter un utilisateur.
users-add = Ajouter un utilisateur
users-invited = Invité
users-invited-text = Ne s’est pas encore connecté. Ce qui a été envoyé ou remis auparavant ne fonctionne plus si vous recommencez.
users-invite-again = Renvoyer l’invitation
users-new-temporary = Nouveau mot de passe provisoire

add-user-title = Ajouter un utilisateur
add-user-given-name = Prénom
add-user-family-name = Nom de famille
add-user-user-name = Nom d’utilisateur
add-user-user-name-help = Facultatif : une seconde façon de se connecter, en plus de l’adresse e-mail.
add-user-language = Langue du premier mail
first-entry = Comment la personne se connectera-t-elle la première fois ?
first-entry-invitation = Par une invitation
first-entry-invitation-text = Un mail avec un lien pour créer son propre mot de passe.
first-entry-temporary = Par un mot de passe provisoire
first-entry-temporary-text = Généré et affiché une seule fois. Valable pour une connexion dans les 72 heures ; ensuite, la personne choisit le sien.
add-user-rights = Droits dès le départ
add-user-givers = Vous ne pouvez pas donner ce droit ; { $names } le peut.
add-user-not-givable = Personne dans cette organisation ne peut donner ce droit ; demandez à votre transporteur.
add-user-invite = Ajouter et inviter
add-user-temporary = Ajouter et créer un mot de passe
add-user-invited = L’invitation à { $name } est en route
temporary-title = Mot de passe provisoire pour { $name }
temporary-text = Remettez-le vous-même. Il est valable pour une connexion jusqu’au { $until }.
temporary-once = Il n’est affiché que cette fois et n’est conservé nulle part.
temporary-noted = Je l’ai noté
