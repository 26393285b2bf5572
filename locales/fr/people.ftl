# Connexion, verrouillage, récupération, paramètres, données personnelles, boîte de réception.
people-room = Personnes

front-language = Langue
front-continue = Continuer
front-back = Retour

first-welcome = Bienvenue dans Loket
first-welcome-text = Le guichet sur votre bureau : commandez des fournitures d’expédition et décidez qui peut expédier pour vous, avec ou sans réseau.
first-step-label = Premiers pas
first-step-language = Langue
first-step-server = Serveur
first-step-sign-in = Connexion
first-language-title = Quelle langue lisez-vous ?
first-language-text = Vous pouvez en changer à tout moment, en haut de la fenêtre.
first-server-title = Quel serveur utilisez-vous ?
first-server-text = Votre transporteur vous a donné cette adresse, par lettre ou par e-mail.
first-server-label = Adresse du serveur
first-server-check = Vérifier et continuer
first-server-checking = Vérification du serveur…

signin-title = Se connecter
signin-text = à { $server }
signin-login = E-mail ou nom d’utilisateur
signin-password = Mot de passe
signin-remember = Rester connecté sur cet ordinateur
signin-action = Se connecter
signin-busy = Connexion en cours…
signin-show-password = Afficher le mot de passe
signin-hide-password = Masquer le mot de passe
signin-offline = Pas de connexion au serveur
signin-offline-text = Vous pouvez vous connecter ici si vous l’avez déjà fait sur cet ordinateur : tout y est encore, et ce que vous faites sera envoyé dès que le serveur répond.
signin-offline-possible = Vous vous êtes déjà connecté ici : cela fonctionne aussi sans réseau.
signin-another-server = Utiliser un autre serveur
signin-forgotten = Mot de passe oublié ? Demandez à un administrateur de votre organisation de vous envoyer un lien.

signin-again = Se reconnecter
signin-again-action = Se reconnecter
signin-again-text = Votre session est terminée. Rien n’est perdu : connectez-vous, et ce qui attend sera envoyé.

lock-title = Verrouillé
lock-text = { $name } est connecté. Vos brouillons et ce qui reste à envoyer sont en sécurité.
lock-text-nobody = Les brouillons et ce qui reste à envoyer sont en sécurité.
lock-password = Mot de passe
lock-action = Déverrouiller
lock-other = Se connecter sous un autre nom

recovery-title = Vos données sont en sécurité, mais encore fermées
recovery-missing = La clé de vos données n’est plus dans le trousseau de cet ordinateur. Un nettoyage l’a peut-être supprimée, ou votre compte sur cet ordinateur a été renouvelé.
recovery-locked = Le trousseau de cet ordinateur est verrouillé ; Loket ne peut donc pas y prendre la clé de vos données. Déverrouillez-le et réessayez, ou choisissez une autre voie.
recovery-no-keychain = Cet ordinateur n’a pas de trousseau pour le moment ; Loket ne peut donc pas y prendre la clé de vos données. Il n’est peut-être pas encore démarré.
recovery-wrong-key = La clé du trousseau ne correspond pas à vos données. Elle vient peut-être d’un autre ordinateur ou d’une sauvegarde.
recovery-denied = Le trousseau de cet ordinateur a refusé de donner à Loket la clé de vos données. Autorisez-le et réessayez, ou choisissez une autre voie.
recovery-kept = Rien n’a été supprimé. Vos brouillons et ce qui reste à envoyer sont toujours sur cet ordinateur.
recovery-password-text = Le dernier mot de passe utilisé sur cet ordinateur ouvre vos données, même sans réseau.
recovery-password-action = Ouvrir avec le mot de passe
recovery-online-text = Votre serveur garde une deuxième clé pour cet ordinateur. Connectez-vous, et elle ouvre vos données.
recovery-online-action = Se connecter en ligne
recovery-again = Réessayer avec le trousseau

settings-title = Paramètres
settings-appearance = Apparence
settings-language = Langue
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-session = Cette session
settings-signed-in = Connecté : { $name }
settings-server = Serveur : { $server }
settings-lock = Verrouiller
settings-lock-text = Ferme vos données jusqu’à ce que vous donniez votre mot de passe. Ce qui reste à envoyer est conservé.
settings-sign-out = Se déconnecter
settings-sign-out-text = Termine la session sur cet ordinateur. Les brouillons et ce qui reste à envoyer sont conservés jusqu’à votre prochaine connexion.
settings-version = Loket { $version }

personal-title = Données personnelles
personal-text = Ce que votre transporteur sait de vous. Vous pourrez le modifier ici dans une prochaine version.
personal-name = Nom
personal-email = E-mail
personal-user-name = Nom d’utilisateur
personal-language = Langue
personal-organisations = Vos organisations
personal-organisation-none = Vous n’appartenez pas encore à une organisation.
personal-empty = non indiqué

inbox-title = Boîte de réception
inbox-empty = Rien ne demande votre attention
inbox-empty-text = Si le serveur refuse ce que vous avez fait hors ligne, cela apparaît ici avec la raison et ce que vous pouvez faire.
inbox-asked = Vous avez demandé
inbox-why = Pourquoi non
inbox-next = Et maintenant
inbox-refused = Refusé
inbox-asks-again = À confirmer
inbox-resend = Envoyer maintenant
inbox-resent = Ce sera envoyé
inbox-open-order = Ouvrir la commande
inbox-open-request = Ouvrir la demande
inbox-next-resend = Cela a attendu trop longtemps pour être envoyé sans vous demander. Envoyez-le maintenant ou mettez-le de côté.
inbox-dismiss = Mettre de côté
inbox-dismissed = Mis de côté
inbox-open-draft = Ouvrir le brouillon
inbox-next-draft = Votre commande est redevenue un brouillon. Modifiez-la et confirmez-la à nouveau.
inbox-next-decision = Quelqu’un d’autre a décidé en premier. Revoyez la demande si vous souhaitez un autre résultat.
inbox-next-other = Rien n’a changé sur le serveur. Recommencez si vous le souhaitez toujours.
act-place-order = Passer une commande
act-cancel-order = Annuler une commande
act-decide-request = Décider pour un expéditeur
act-save-draft = Conserver un brouillon
act-delete-draft = Jeter un brouillon
act-unknown = { $kind }

menu-lock = Verrouiller
menu-sign-out = Se déconnecter
