# La fenêtre elle-même : navigation, palette, touches et ce que tous les écrans partagent.
app-name = Loket

nav-label = Navigation principale
nav-skip = Aller au contenu
nav-ordering = Commandes
nav-new-order = Nouvelle commande
nav-drafts = Brouillons
nav-history = Historique
nav-shipping = Expéditions
nav-users = Utilisateurs
nav-mailing-houses = Routeurs
nav-inbox = Boîte de réception
nav-personal = Données personnelles
nav-settings = Paramètres
nav-not-here = Cette page n’existe pas
nav-not-here-more = Elle a peut-être été déplacée. Choisissez où aller à gauche, ou revenez au début.
nav-to-start = Revenir au début

top-organisation = Organisation
top-no-organisation = Aucune organisation
top-language = Langue
top-person = Personne
top-search = Chercher ou faire…

action-close = Fermer
action-undo = Annuler l’action
action-cancel = Annuler
action-try-again = Réessayer
action-copy-details = Copier les détails

field-required = Obligatoire
search-clear = Vider la recherche
list-loading = Chargement
list-no-match = Rien trouvé
list-actions = Actions
list-failed = Cette liste n’a pas pu être lue
step-done = Terminé
toasts-label = Messages

palette-label = Chercher ou faire
palette-placeholder = Chercher ou faire…

keys-title = Touches de cet écran
key-help = Afficher cette aide
key-palette = Chercher ou faire
key-filter = Filtrer la liste
key-next = Ligne suivante
key-previous = Ligne précédente
key-open = Ouvrir la ligne
key-step = Aller à cette étape
key-undo = Annuler la dernière action

connection-online = En ligne
connection-connecting = Connexion…
connection-offline-since = Hors ligne depuis { $time }
connection-offline-waiting = Hors ligne depuis { $time } · { $count ->
    [one] { $count } à envoyer
   *[other] { $count } à envoyer
}
connection-waiting = { $count ->
    [one] { $count } à envoyer
   *[other] { $count } à envoyer
}
connection-sending = Envoi { $done } sur { $total }
connection-needs-you = { $count ->
    [one] { $count } demande votre attention
   *[other] { $count } demandent votre attention
}
connection-label = Connexion
connection-sign-in = Reconnectez-vous pour envoyer
connection-update = Loket doit être mis à jour pour envoyer
connection-disk-full = Disque plein
connection-catching-up = Mise à jour en cours
connection-last = Dernier contact { $time }
connection-never = Pas encore de contact avec le serveur
connection-works-offline = Vous pouvez continuer à travailler. Tout est conservé sur cet ordinateur et envoyé dès que le serveur répond.
connection-try = Essayer maintenant
connection-open-inbox = Ouvrir la boîte de réception

lease-over = Il est temps de joindre le serveur
lease-over-text = Cet ordinateur n’a pas joint le serveur depuis un moment. Vous pouvez continuer à rédiger des brouillons ; tout le reste s’ouvrira après le prochain contact.

quit-title = Tout n’a pas encore été envoyé
quit-text = { $count ->
    [one] { $count } modification est conservée sur cet ordinateur et attend le serveur. Elle sera envoyée dès que Loket sera de nouveau ouvert et en ligne.
   *[other] { $count } modifications sont conservées sur cet ordinateur et attendent le serveur. Elles seront envoyées dès que Loket sera de nouveau ouvert et en ligne.
}
quit-packs = { $count ->
    [one] { $shown } lot
   *[other] { $shown } lots
}
quit-anyway = Quitter
quit-stay = Rester et envoyer
quit-unkept-title = Une partie de votre saisie n’est pas enregistrée
quit-unkept-text = { $count ->
    [one] Le disque ne l’a pas prise : ce brouillon n’est qu’à l’écran et sera perdu si vous quittez. Restez, libérez de la place, et il s’enregistre de lui-même.
   *[other] Le disque ne l’a pas prise : ces { $count } brouillons ne sont qu’à l’écran et seront perdus si vous quittez. Restez, libérez de la place, et ils s’enregistrent d’eux-mêmes.
}
quit-unkept-closed = Une saisie faite avant le verrouillage de Loket n’est pas enregistrée : le disque ne l’a pas prise. Déverrouillez Loket et libérez de la place, et elle s’enregistre d’elle-même ; elle est perdue si vous quittez.
quit-unkept-unnumbered = Brouillon sans numéro
quit-lose = Quitter et perdre
quit-stay-here = Rester

# What is opened outside the window: the installation's own addresses, and files written here.
places-title = Conditions et assistance
place-terms = Ouvrir les conditions d’utilisation
place-privacy = Ouvrir la politique de confidentialité
place-support-mail = Écrire à l’assistance
place-support-page = Ouvrir la page de l’assistance
show-in-folder = Afficher dans le dossier

failure-title = Un problème est survenu ici
failure-text = Ce que vous avez saisi est conservé. Réessayez ; si cela se reproduit, copiez les détails pour votre assistance.
failure-desk = Une erreur est survenue pendant l’opération. Rien de ce que vous avez saisi n’est perdu. ({ $detail })
failure-unexpected = Un imprévu est survenu. Rien de ce que vous avez saisi n’est perdu.
failure-kept = Ce que vous aviez saisi
refusal-unknown = Ce n’est pas possible maintenant (code : { $code }).
