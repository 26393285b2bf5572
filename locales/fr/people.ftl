# Connexion, verrouillage, récupération, paramètres, données personnelles, boîte de réception.
people-room = Personnes

front-language = Langue
front-continue = Continuer
front-back = Retour

first-welcome = Bienvenue dans Loket
first-welcome-text = Le guichet sur votre bureau : commandez des fournitures d’expédition et décidez qui peut expédier pour vous, avec ou sans réseau.
first-step-label = Premiers pas
first-step-language = Langue
first-step-server = Serveur
first-step-sign-in = Connexion
first-language-title = Quelle langue lisez-vous ?
first-language-text = Vous pouvez en changer à tout moment, en haut de la fenêtre.
first-server-title = Connexion à votre transporteur
first-server-text = Votre transporteur vous a donné cette adresse, par lettre ou par e-mail.
first-server-label = Adresse du serveur
first-server-check = Vérifier et continuer
first-server-checking = Vérification du serveur…
first-server-known = Serveurs que vous avez utilisés sur cet ordinateur

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
signin-offline-text = Vous pouvez vous connecter ici si vous l’avez déjà fait sur cet ordinateur : tout y est encore, et ce que vous faites sera envoyé dès que le serveur répondra.
signin-offline-possible = Quiconque s’est déjà connecté sur cet ordinateur peut aussi le faire sans réseau.
signin-another-server = Utiliser un autre serveur

signin-who = Qui êtes-vous ?
signin-who-text = Ces personnes se sont connectées sur cet ordinateur. Choisissez-vous et donnez votre mot de passe.
signin-somebody-else = Quelqu’un d’autre
signin-people = Choisir une autre personne
signin-other-ways = Autres possibilités
signin-forgot = Nom d’utilisateur ou mot de passe oublié ?
signin-register = Inscrire votre entreprise
signin-change-action = Changer le mot de passe et se connecter
signin-accept-action = Accepter et se connecter

register-title = Inscrire votre entreprise
register-text = Vous en devenez le premier administrateur et pourrez ensuite y admettre vos collègues.
register-company = Nom de l’entreprise
register-given-name = Votre prénom
register-family-name = Nom de famille
register-email = Adresse e-mail
register-email-text = Nous envoyons un lien à cette adresse. Elle vous sert à vous connecter.
register-language = Langue
register-language-text = Nous vous écrivons dans cette langue.
register-action = S’inscrire
register-busy = Inscription en cours…
register-back = Retour à la connexion
register-mail-title = Consultez votre messagerie
register-mail-text = Nous avons envoyé un e-mail à { $email }. Ouvrez le lien qu’il contient dans les 7 jours, et votre entreprise est inscrite.
register-mail-wait = Cela peut prendre quelques minutes. S’il n’arrive pas, regardez parmi les indésirables ou faites-le renvoyer.
register-mail-again = Renvoyer l’e-mail
register-mail-again-done = L’e-mail est de nouveau en route. L’ancien lien ne fonctionne plus.
register-mail-just = Vous venez de vous inscrire ? Votre compte s’ouvre avec le lien de l’e-mail que nous vous avons envoyé.
register-mail-change = Modifier ce que vous avez saisi
register-mail-sign-in = Se connecter

terms-of-use = Conditions d’utilisation
terms-privacy = Politique de confidentialité
terms-accept = J’accepte les conditions d’utilisation
terms-accept-privacy = J’accepte la politique de confidentialité
terms-accept-both = J’accepte les conditions d’utilisation et la politique de confidentialité
terms-missing = Acceptez les deux pour continuer.
terms-ask = Avant de continuer : lisez et acceptez les conditions d’utilisation et la politique de confidentialité.
terms-new = Les conditions ont changé
terms-accept-action = Accepter
terms-decline = Refuser…
terms-decline-title = Vous n’acceptez pas les nouvelles conditions ?
terms-decline-text = Votre session est alors fermée ici. Vos brouillons et ce qui reste à envoyer restent sur cet ordinateur, où personne d’autre ne peut les lire. La question vous sera reposée à votre prochaine connexion.
terms-decline-stay = Retour
terms-decline-action = Se déconnecter

forgot-title = Nom d’utilisateur ou mot de passe oublié ?
forgot-text = Saisissez l’un ou l’autre, ou votre adresse e-mail. Nous envoyons un e-mail avec votre nom d’utilisateur et ce que vous pouvez faire.
forgot-action = Envoyer l’e-mail
forgot-again = L’envoyer encore une fois
forgot-done = Consultez votre messagerie
forgot-done-text = Si quelqu’un se connecte avec ce que vous avez saisi, un e-mail est en route vers cette personne. Cela peut prendre quelques minutes.
support = Rien n’y fait ? { $contact }
support-hours = Rien n’y fait ? { $contact } ({ $hours })

password-title = Changer le mot de passe
password-text = Vos autres ordinateurs seront déconnectés. Ce qui n’y est pas encore envoyé y reste.
password-current = Votre mot de passe actuel
password-new = Nouveau mot de passe
password-action = Changer le mot de passe
password-changed = Votre mot de passe a été changé
password-rules = Ce qu’il faut au mot de passe
password-rule-length = Au moins { $count } caractères
password-rule-small = Une minuscule
password-rule-capital = Une majuscule
password-rule-not-common = Difficile à deviner
password-rule-met = rempli
password-rule-open = pas encore
password-ends = { $days ->
    [one] Votre mot de passe expire d’ici un jour
   *[other] Votre mot de passe expire dans { $days } jours
}
password-ends-text = Il est valable jusqu’au { $at }. Choisissez-en un nouveau avant.
password-ended = Votre mot de passe a expiré
password-ended-text = Il était valable jusqu’au { $at }. Choisissez-en un nouveau maintenant ; vos brouillons restent.
password-change = Changer le mot de passe
password-change-text = Changez-le chaque fois que quelqu’un d’autre pourrait le connaître.
password-later = Plus tard
password-changed-at = Dernier changement le { $at }
password-expires-at = Valable jusqu’au { $at }

lock-ended = Votre session a été terminée
lock-ended-text = Elle a été terminée sur un autre ordinateur ou par le serveur. Vos brouillons et ce qui attend d’être envoyé sont ici ; votre mot de passe vous laisse de nouveau entrer.
lock-after = Verrouillage automatique
lock-after-text = Quand personne n’a utilisé Loket pendant ce temps, et après une mise en veille de l’ordinateur. Votre mot de passe le rouvre.
lock-after-minutes = Après { $minutes } minutes
lock-after-never = Jamais

devices-title = Ordinateurs où vous vous êtes connecté
devices-text = Déconnectez-vous là où vous n’êtes plus. C’est définitif : il faudra vous y reconnecter. Ce qui n’y est pas encore envoyé y reste.
devices-current = Cet ordinateur
devices-out = Déconnecté
devices-unnamed = Ordinateur sans nom
devices-last = Dernière utilisation le { $at }
devices-sign-out = Déconnecter cet ordinateur
devices-sign-out-name = Déconnecter { $name }
devices-done = { $name } est déconnecté
devices-all = Se déconnecter partout ailleurs
devices-all-text = Sur tous les ordinateurs sauf celui-ci.
devices-all-done = Déconnecté partout ailleurs

signin-again = Se reconnecter
signin-again-action = Se reconnecter
signin-again-text = Votre session est terminée. Rien n’est perdu : connectez-vous, et ce qui attend sera envoyé.

lock-title = Verrouillé
lock-text = { $name } est connecté. Vos brouillons et ce qui reste à envoyer sont en sécurité.
lock-text-nobody = Les brouillons et ce qui reste à envoyer sont en sécurité.
lock-unsent = { $count ->
    [one] { $count } modification n’est pas encore envoyée ; elle part dès que vous déverrouillez.
   *[other] { $count } modifications ne sont pas encore envoyées ; elles partent dès que vous déverrouillez.
}
lock-password = Mot de passe
lock-action = Déverrouiller
lock-other = Se connecter sous un autre nom

recovery-title = Vos données sont en sécurité, mais encore fermées
recovery-missing = La clé de vos données n’est plus dans le stockage sécurisé de cet ordinateur. Un nettoyage l’a peut-être supprimée, ou votre compte sur cet ordinateur a été renouvelé.
recovery-locked = Le stockage sécurisé de cet ordinateur est verrouillé ; Loket ne peut donc pas y prendre la clé de vos données. Déverrouillez-le et réessayez, ou choisissez une autre voie.
recovery-no-keychain = Le stockage sécurisé de cet ordinateur n’est pas disponible pour le moment ; Loket ne peut donc pas y prendre la clé de vos données. Il n’est peut-être pas encore démarré.
recovery-wrong-key = La clé du stockage sécurisé de cet ordinateur ne correspond pas à vos données. Elle vient peut-être d’un autre ordinateur ou d’une sauvegarde.
recovery-denied = Le stockage sécurisé de cet ordinateur a refusé de donner à Loket la clé de vos données. Autorisez-le et réessayez, ou choisissez une autre voie.
recovery-kept = Rien n’a été supprimé. Vos brouillons et ce qui reste à envoyer sont toujours sur cet ordinateur.
recovery-password-text = Le dernier mot de passe utilisé sur cet ordinateur ouvre vos données, même sans réseau.
recovery-password-action = Ouvrir avec le mot de passe
recovery-online-text = Votre serveur garde une deuxième clé pour cet ordinateur. Connectez-vous, et elle ouvre vos données.
recovery-online-action = Se connecter en ligne
recovery-again = Réessayer avec le stockage sécurisé

settings-title = Paramètres
settings-appearance = Apparence
settings-language = Langue
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-session = Cette session
settings-signed-in = Connecté : { $name }
settings-server = Serveur : { $server }
settings-lock = Verrouiller
settings-lock-text = Ferme vos données jusqu’à ce que vous donniez votre mot de passe. Ce qui reste à envoyer est conservé.
settings-sign-out = Se déconnecter
settings-sign-out-text = Termine la session sur cet ordinateur. Les brouillons et ce qui reste à envoyer sont conservés jusqu’à votre prochaine connexion.
settings-version = Loket { $version }

personal-title = Données personnelles
personal-text = Ce que votre transporteur sait de vous, et ce que vous pouvez en faire.
personal-email = E-mail
personal-user-name = Nom d’utilisateur
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
menu-switch = Laisser quelqu’un d’autre se connecter
menu-sign-out = Se déconnecter

# Ses propres données : profil, propositions, export, être oublié, supprimer de cet ordinateur.
profile-title = À votre sujet
profile-given-name = Prénom
profile-family-name = Nom de famille
profile-in-orders = Les nouvelles commandes commencent ainsi :
profile-customer-name = Nom du client
profile-contact-name = Personne de contact
profile-telephone = Téléphone
profile-language = Langue de vos mails et de vos pages
profile-language-help = Ce que vous lisez dans cette fenêtre se choisit en haut.
profile-other-language = Vous lisez Loket en { $language }.
profile-use-language = Afficher Loket en { $language }
profile-save = Enregistrer
profile-saving = Enregistrement…
profile-saved = Vos données sont enregistrées

own-password = Votre mot de passe
email-title = Comment vous vous connectez
email-change = Changer l’adresse e-mail…
email-asked = Nous avons écrit aux deux adresses
email-waiting = { $email } vaut dès que vous avez suivi le lien du mail envoyé à cette adresse. D’ici là, l’ancienne reste valable.
email-dialog-title = Une autre adresse e-mail
email-dialog-text = La nouvelle adresse reçoit un mail avec un lien de confirmation ; l’ancienne est informée de votre demande.
email-new = Nouvelle adresse e-mail
email-ask = Envoyer les mails

offer-title = { $organisation } vous propose de la rejoindre
offer-waits = Vous attend
offer-text = Proposé par { $name }. Si vous acceptez, vous pourrez agir pour cette organisation ; ce que vous avez ailleurs ne change pas.
offer-accept = Accepter
offer-decline = Refuser
offer-accepted = Vous faites désormais partie de { $organisation }
offer-declined = Vous avez refusé la proposition de { $organisation }

personal-accounts = Numéros de compte : { $numbers }
personal-accounts-none = Pas encore de numéro de compte
claim-title = Revendiquer un numéro de compte
claim-text = Un numéro sur les factures de { $organisation } qui ne figure pas ici ? Le service clients confirme à qui il appartient.
claim-number = Numéro de compte
claim-ask = Demander au service clients
claim-asked = Nous avons interrogé le service clients au sujet de { $number }. Une fois confirmé, le numéro apparaît ici.

data-title = Vos données
data-export-text = Tout ce que votre transporteur conserve à votre sujet : un classeur à lire et du JSON à transmettre.
data-export = Exporter mes données
data-exporting = Récupération et écriture…
data-exported = { $count ->
    [one] { $shown } enregistrement écrit
   *[other] { $shown } enregistrements écrits
}
data-folder = Dans le dossier { $folder } :
data-remove-text = Votre compte reste. Ce que Loket conserve de vous sur cet ordinateur disparaît.
data-remove = Supprimer mes données de cet ordinateur
data-forget-text = Votre compte disparaît, partout et définitivement. Vous voyez d’abord ce qui disparaît et ce qui reste.
data-forget = Je veux être oublié

remove-title = Supprimer des données de cet ordinateur
remove-text = Les brouillons, commandes et clés que Loket conserve ici pour cette personne disparaissent. Le compte et ce que possède le serveur restent ; la prochaine connexion ici repart de zéro.
remove-login = De qui ? E-mail ou nom d’utilisateur
remove-look = Voir ce qui serait perdu
remove-nothing = Rien ne serait perdu : le serveur possède tout ce qui est ici.
remove-unreadable = Ce qui n’a pas encore été envoyé ne peut être consulté sans la clé. Les brouillons et commandes qui ne sont qu’ici seraient perdus.
remove-lost = Uniquement sur cet ordinateur, et donc perdu :
remove-drafts = { $count ->
    [one] { $count } brouillon modifié
   *[other] { $count } brouillons modifiés
}
remove-orders = { $count ->
    [one] { $count } commande à envoyer
   *[other] { $count } commandes à envoyer
}
remove-other = { $count ->
    [one] { $count } autre modification à envoyer
   *[other] { $count } autres modifications à envoyer
}
remove-refused = { $count ->
    [one] { $count } élément refusé dans la boîte de réception
   *[other] { $count } éléments refusés dans la boîte de réception
}
remove-agree = Je veux quand même le supprimer
remove-action = Supprimer

forget-title = Être oublié
forget-text = Ceci met fin à votre compte définitivement, sur le serveur et sur chaque ordinateur. Lisez ce qui disparaît et ce qui reste ; la dernière question vient à la fin.
forget-back = Retour aux données personnelles
forget-goes = Ceci disparaît
forget-goes-person = Votre accès et tout ce qui vous concerne : noms, adresses, téléphone, mot de passe
forget-goes-orders = { $count ->
    [one] Noms et adresses dans { $count } commande
   *[other] Noms et adresses dans { $count } commandes
}
forget-goes-drafts = { $count ->
    [one] { $count } brouillon
   *[other] { $count } brouillons
}
forget-goes-requests = { $count ->
    [one] Votre nom sur { $count } demande ou décision
   *[other] Votre nom sur { $count } demandes et décisions
}
forget-goes-memberships = { $count ->
    [one] { $count } appartenance, avec ses droits
   *[other] { $count } appartenances, avec leurs droits
}
forget-goes-devices = { $count ->
    [one] Ce que Loket conserve de vous sur { $count } ordinateur, à son prochain contact
   *[other] Ce que Loket conserve de vous sur { $count } ordinateurs, à leur prochain contact
}
forget-stays = Ceci reste
forget-stays-orders = Le fait que des commandes ont été passées sur un numéro de compte, sans votre nom
forget-stays-totals = Les totaux mensuels par numéro de compte et fourniture
forget-stays-audit = Le fait qu’une action a eu lieu, dans le journal d’audit, sans dire par qui
forget-stays-backups = Les sauvegardes, jusqu’à leur fin ; celle qui est restaurée vous oublie à nouveau avant de répondre à quiconque
forget-first = D’abord
forget-orders = Ces commandes sont en cours. Annulez-les ou attendez qu’elles soient terminées.
forget-again = Regarder à nouveau
forget-successors = Qui vous succède ?
forget-successor = Administrateur de { $organisation }
forget-choose = Choisissez un utilisateur
forget-unsent = { $count ->
    [one] { $count } modification de cet ordinateur n’a pas été envoyée. Elle disparaît sans être envoyée.
   *[other] { $count } modifications de cet ordinateur n’ont pas été envoyées. Elles disparaissent sans être envoyées.
}
forget-ask = M’oublier…
forget-busy = Effacement…
forget-sure-title = Faut-il vous oublier définitivement ?
forget-sure-text = Personne ne peut annuler cela : ni vous, ni votre organisation, ni le service clients. Vous recevez un récépissé.
forget-keep = Garder mon compte
forget-confirm = M’oublier définitivement

farewell-title = Vous avez été oublié
farewell-text = Votre compte et vos données ont disparu du serveur et de cet ordinateur. Les autres ordinateurs les perdent à leur prochain contact.
farewell-elsewhere = Le compte qui était connecté ici n’existe plus. Ce que Loket en conservait sur cet ordinateur a été supprimé.
farewell-receipt = Récépissé
farewell-at = Moment
farewell-keep = Gardez ce numéro si vous souhaitez un jour poser une question. Il ne dit rien de vous.
farewell-done = Fermer
copy = Copier
copied = Copié
