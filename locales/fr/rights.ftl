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
right-audit-see = Consulter l’audit

houses-title = Routeurs
houses-search = Nom ou localité
houses-name = Nom
houses-address = Adresse
houses-empty = Aucun routeur
houses-empty-text = Votre transporteur tient la liste des routeurs qui préparent le courrier de ses clients. Ils apparaissent ici après le prochain contact avec le serveur.
houses-none-found = Aucun routeur ne correspond
