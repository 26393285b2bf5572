# Courriels que le serveur envoie.
mail-greeting = Bonjour { $name },
mail-greeting-nobody = Bonjour,
mail-footer = Ceci est un message automatique de Loket. Les réponses à ce courriel ne sont pas lues.
mail-support = Besoin d’aide ?
mail-link-copy = Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :
mail-link-days =
    { $count ->
        [one] Le lien fonctionne une seule fois, pendant { $count } jour.
       *[other] Le lien fonctionne une seule fois, pendant { $count } jours.
    }
mail-link-hours =
    { $count ->
        [one] Le lien fonctionne une seule fois, pendant { $count } heure.
       *[other] Le lien fonctionne une seule fois, pendant { $count } heures.
    }
mail-user-name = Nom d’utilisateur
mail-email = Adresse e-mail
mail-when = Quand
mail-computer = Ordinateur
mail-account = Numéro de compte
mail-applicant = Demandeur
mail-reason = Motif
mail-receipt = Récépissé

mail-activation-subject = Activez votre accès à Loket
mail-activation-text = Vous avez inscrit { $company } à Loket. Il reste une étape : activer votre accès. Vous serez alors le premier administrateur de { $company } et pourrez vous connecter.
mail-activation-button = Activer mon accès
mail-activation-after = Ce n’est pas vous ? Ne faites rien : sans cette étape, aucun accès n’est créé.

mail-already-registered-subject = Vous avez déjà un accès à Loket
mail-already-registered-text = Quelqu’un, sans doute vous, s’est inscrit avec cette adresse e-mail. Elle a déjà un accès ; rien n’a donc été modifié. Connectez-vous simplement avec :
mail-already-registered-after = Mot de passe oublié ? L’écran de connexion de Loket vous aide à en choisir un autre. Ce n’était pas vous ? Vous n’avez rien à faire.

mail-create-password-subject = Créez votre mot de passe pour Loket
mail-create-password-text = { $organisation } a fait de vous un utilisateur de Loket. Créez votre mot de passe et vous pourrez commencer. Vous vous connecterez avec :
mail-create-password-alone = Votre accès à Loket est presque prêt. Créez votre mot de passe et vous pourrez commencer. Vous vous connecterez avec :
mail-create-password-button = Créer mon mot de passe
mail-create-password-after = Vous n’attendiez pas ce message ? N’utilisez pas le lien et prévenez la personne qui vous a invité.

mail-welcome-shippers-subject = Vous décidez maintenant qui expédie pour { $organisation }
mail-welcome-shippers-text = Vous pouvez désormais décider qui expédie sur des numéros de compte de { $organisation }. Les demandes vous attendent dans Loket, sous « Expéditions » : vous les approuvez ou les refusez, même sans réseau.
mail-welcome-shippers-numbers = Il s’agit de :
mail-welcome-shippers-all = Tous les numéros de compte de { $organisation }

mail-welcome-subject = Bienvenue dans Loket
mail-welcome-text = Vous vous êtes connecté pour la première fois : bienvenue ! Dans Loket, vous commandez des fournitures, suivez vos commandes et faites tout ce que votre organisation vous confie. Le réseau est coupé ? Continuez à travailler : Loket envoie tout dès que possible.
mail-welcome-organisations = Vous êtes utilisateur de :
mail-welcome-after = Il vous manque quelque chose ? Adressez-vous à un administrateur de votre organisation.

mail-reset-password-subject = Votre nom d’utilisateur et un nouveau mot de passe pour Loket
mail-reset-password-text = Vous avez demandé de l’aide pour vous connecter. Voici avec quoi vous vous connectez ; le bouton ci-dessous vous permet de choisir un nouveau mot de passe.
mail-reset-password-button = Choisir un nouveau mot de passe
mail-reset-password-after = Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.

mail-who-is-my-administrator-subject = Qui peut vous aider à vous connecter à Loket
mail-who-is-my-administrator-text = Vous avez demandé de l’aide pour vous connecter. Dans votre organisation, c’est un administrateur qui fait renouveler votre mot de passe : il peut vous faire envoyer un lien pour le choisir vous-même. Vous vous connectez avec :
mail-who-is-my-administrator-list = Vos administrateurs :
mail-who-is-my-administrator-none = Votre organisation n’a pas d’administrateur pour le moment. Adressez-vous à notre service clients.

mail-password-expiring-subject =
    { $count ->
        [one] Votre mot de passe Loket expire demain
       *[other] Votre mot de passe Loket expire dans { $count } jours
    }
mail-password-expiring-text = Votre mot de passe est valable jusqu’au { $when }. Choisissez-en un autre à temps : dans Loket, sous « Paramètres ». Si vous n’y arrivez pas, Loket vous en demandera un à votre prochaine connexion. Rien de votre travail en cours n’est perdu.
mail-password-expired-subject = Votre mot de passe Loket a expiré
mail-password-expired-text = Votre mot de passe a expiré. Connectez-vous encore une fois avec lui : Loket vous demandera d’en choisir un nouveau. Rien de votre travail en cours n’est perdu.

mail-password-changed-subject = Votre mot de passe Loket a été modifié
mail-password-changed-text = Le mot de passe de votre accès a été modifié. Tous les autres ordinateurs ont été déconnectés.
mail-password-changed-after = Ce n’était pas vous ? Demandez tout de suite un nouveau mot de passe sur l’écran de connexion et prévenez notre service clients.

mail-new-device-subject = Connexion à Loket sur un autre ordinateur
mail-new-device-text = Quelqu’un s’est connecté avec votre accès sur un ordinateur que vous n’aviez pas encore utilisé.
mail-new-device-after = C’était vous ? Alors tout va bien. Sinon, changez votre mot de passe maintenant : tous les ordinateurs seront déconnectés. Et prévenez notre service clients.

mail-confirm-email-subject = Confirmez votre adresse e-mail
mail-confirm-email-text = Vous souhaitez utiliser cette adresse e-mail dans Loket. Merci de la confirmer. D’ici là, rien ne change.
mail-confirm-email-button = Confirmer l’adresse
mail-confirm-email-after = Cela ne vous dit rien ? N’utilisez pas le lien : rien ne changera.

mail-email-change-asked-subject = Votre adresse e-mail dans Loket va changer
mail-email-change-asked-text = Quelqu’un, sans doute vous, souhaite une autre adresse e-mail pour votre accès. Le changement aura lieu dès qu’elle sera confirmée. La nouvelle adresse :
mail-email-change-asked-after = Ce n’était pas vous ? Changez votre mot de passe maintenant et prévenez notre service clients.

mail-email-changed-subject = Votre adresse e-mail dans Loket a changé
mail-email-changed-text = Votre accès utilise maintenant une autre adresse e-mail. Ceci est le dernier message envoyé à l’ancienne. La nouvelle adresse :
mail-email-changed-after = Ce n’était pas vous ? Prévenez tout de suite notre service clients.

mail-membership-offered-subject = { $organisation } vous invite dans Loket
mail-membership-offered-text = { $by } souhaite que vous deveniez utilisateur de { $organisation } dans Loket. Vous gardez votre accès et vous connectez comme avant. À vous de décider.
mail-membership-offered-button = Voir l’invitation
mail-membership-offered-after = Vous pouvez aussi répondre dans Loket. Tant que vous n’avez pas accepté, { $organisation } n’apprend rien sur vous.

mail-forgotten-subject = Votre accès à Loket a été supprimé
mail-forgotten-text = Votre accès et vos données personnelles sont supprimés. Vous ne pouvez plus vous connecter. Il reste des totaux dans lesquels personne n’est reconnaissable. Les sauvegardes contiennent encore vos données jusqu’à leur suppression ; aucune réponse n’en est tirée.
mail-forgotten-after = Conservez le récépissé si vous le souhaitez : il ne contient rien sur vous. Avec ce message, votre adresse e-mail est supprimée elle aussi.

mail-service-desk-subject = Notre service clients est intervenu sur votre accès
mail-service-desk-unlocked = Vous pouvez réessayer de vous connecter dès maintenant : le délai après des mots de passe erronés a été levé.
mail-service-desk-suspended = Votre accès a été suspendu. Personne ne peut s’y connecter tant que notre service clients ne l’a pas rouvert.
mail-service-desk-resumed = Votre accès est rouvert : vous pouvez vous connecter comme avant.
mail-service-desk-account-claimed = Le numéro de compte { $subject } appartient maintenant à { $organisation }. Vous pouvez l’utiliser dans Loket.
mail-service-desk-account-refused = Nous n’avons pas pu confirmer que le numéro de compte { $subject } appartient à { $organisation }.
mail-service-desk-account-given = Le numéro de compte { $subject } a été transféré à { $organisation }. Vous pouvez l’utiliser dans Loket.
mail-service-desk-account-taken = Le numéro de compte { $subject } n’appartient plus à { $organisation } : il a été transféré à une autre organisation.
mail-service-desk-administrator-asked = Il a été demandé à notre service clients de remplacer un administrateur de { $organisation }. Ce sera fait dès qu’un second collègue aura donné son accord.
mail-service-desk-administrator-named = Vous êtes maintenant administrateur de { $organisation }.
mail-service-desk-administrator-offered = Vous allez devenir administrateur de { $organisation }. L’invitation se trouve dans Loket, et dans un autre message.
mail-service-desk-administrator-replaced = Vous n’êtes plus administrateur de { $organisation } : quelqu’un d’autre a pris le relais.
mail-service-desk-administrator-changed = Un administrateur de { $organisation } a été remplacé.
mail-service-desk-after = Ce n’est pas normal ? Prévenez tout de suite notre service clients.

mail-request-opened-subject = { $applicant } demande à utiliser le numéro de compte { $number }
mail-request-opened-text = Une nouvelle demande concerne un numéro de compte de { $organisation }. Elle se trouve dans Loket, sous « Expéditions », où vous l’approuvez ou la refusez.
mail-request-approved-subject = Vous pouvez utiliser le numéro de compte { $number }
mail-request-approved-text = Votre demande a été approuvée. Vous pouvez utiliser le numéro de compte dès maintenant.
mail-request-rejected-subject = Vous ne pouvez pas utiliser le numéro de compte { $number }
mail-request-rejected-text = Votre demande a été refusée. Vous ne pouvez pas utiliser le numéro de compte.

mail-order-placed-subject = Votre commande { $number } est enregistrée
mail-order-placed-text = Nous avons bien reçu votre commande { $number }.
mail-order-shipped-subject = Votre commande { $number } est en route
mail-order-shipped-text = Votre commande { $number } a été expédiée.
mail-order-cancelled-subject = Votre commande { $number } est annulée
mail-order-cancelled-text = Votre commande { $number } est annulée et ne sera pas expédiée.

mail-order-number = Numéro de commande
mail-order-account = Numéro de compte
mail-order-address = Adresse de livraison
mail-order-reference = Votre référence
mail-order-tracking = Suivre l’envoi
mail-order-lines =
    { $count ->
        [one] Vous avez commandé 1 lot :
       *[other] Vous avez commandé { $count } lots :
    }
