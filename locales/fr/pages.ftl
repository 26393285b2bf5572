# Les pages web auxquelles mènent les courriels.
page-languages = Langue
page-refused = Cela n’a pas été fait.
page-read = Lire
page-support = Besoin d’aide ? { $contact }
page-support-hours = Besoin d’aide ? { $contact } ({ $hours })

page-link-ended-title = Ce lien ne fonctionne plus
page-link-ended-text = Il a déjà servi, un courriel plus récent l’a remplacé, ou il a expiré. Le dernier courriel contient le lien qui fonctionne.
page-again-link = M’envoyer un nouveau courriel
page-again-title = Demander un nouveau courriel
page-again-text = Indiquez l’adresse e-mail ou le nom d’utilisateur avec lequel vous vous êtes inscrit ou vous vous connectez. S’il y a quelqu’un, un courriel part dans les prochaines minutes.
page-again-login = Adresse e-mail ou nom d’utilisateur
page-again-button = Envoyer le courriel
page-again-done-title = Consultez votre boîte aux lettres
page-again-done-text = Si nous connaissons cette adresse ou ce nom, un courriel est en route. Les liens des courriels précédents ne fonctionnent plus. Rien reçu ? Regardez dans le courrier indésirable, ou demandez à votre administrateur.

page-activate-title = Activer votre inscription
page-activate-text = { $company } a été inscrite avec l’adresse e-mail { $email }. Vous en devenez le premier administrateur.
page-activate-button = Activer
page-activate-not-you = Vous ne vous êtes pas inscrit ? Fermez cette page : rien ne se passe.
page-activate-done-title = Votre organisation est inscrite
page-activate-done-text = Ouvrez Loket et connectez-vous avec { $email } et le mot de passe choisi lors de l’inscription.
page-activate-known-title = Vous pouvez déjà vous connecter
page-activate-known-text = Quelqu’un se connecte déjà à Loket avec cette adresse e-mail. Ouvrez Loket et connectez-vous, ou demandez un nouveau mot de passe.

page-password-first-title = Créer votre mot de passe
page-password-title = Choisir un nouveau mot de passe
page-password-for = Pour { $name }, qui se connecte en tant que { $login }.
page-password-new = Nouveau mot de passe
page-password-repeat = Répéter le mot de passe
page-password-rules-classic = Au moins { $min } caractères, dont une minuscule et une majuscule. Les mots de passe courants, votre nom et celui de votre société sont refusés.
page-password-rules-modern = Au moins { $min } caractères ; plusieurs mots conviennent. Les mots de passe courants, votre nom et celui de votre société sont refusés.
page-password-differ = Les deux mots de passe ne sont pas identiques.
page-accept-terms = J’accepte les conditions d’utilisation
page-accept-privacy = J’accepte la politique de confidentialité
page-password-button = Enregistrer le mot de passe
page-password-done-title = Votre mot de passe est enregistré
page-password-done-text = Ouvrez Loket et connectez-vous en tant que { $login }. Sur les ordinateurs où vous étiez connecté, vous vous connectez à nouveau.

page-email-title = Confirmer votre adresse e-mail
page-email-text = Vous souhaitez désormais être joint et vous connecter avec { $email }.
page-email-button = Confirmer
page-email-not-you = Vous ne l’avez pas demandé ? Fermez cette page : rien ne change.
page-email-done-title = Votre adresse e-mail est confirmée
page-email-done-text = Loket l’utilise dès maintenant. L’ancienne adresse en a été informée.

page-membership-title = Une organisation vous invite
page-membership-text = { $organisation } souhaite faire de vous, { $name }, un utilisateur.
page-membership-accept = Rejoindre
page-membership-decline = Refuser
page-membership-after = Vous gardez votre propre connexion et votre mot de passe, et passez d’une organisation à l’autre dans Loket. L’organisation n’est pas informée d’un refus.
page-membership-accepted-title = Vous en faites maintenant partie
page-membership-accepted-text = Vous trouverez l’organisation en haut de Loket dès qu’il sera connecté.
page-membership-declined-title = Vous avez refusé
page-membership-declined-text = Rien ne change. L’organisation peut vous inviter à nouveau.
