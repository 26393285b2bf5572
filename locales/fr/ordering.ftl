# Commander des fournitures : les quatre étapes, les brouillons, l’historique.
ordering-new = Nouvelle commande
ordering-steps = Étapes de la commande
ordering-step-account = Numéro de compte
ordering-step-address = Adresse
ordering-step-supplies = Fournitures
ordering-step-overview = Aperçu
ordering-back = Retour
ordering-next = Suivant
ordering-saved = Brouillon enregistré à { $time }
ordering-saving = Enregistrement…
ordering-not-saved = Non enregistré
ordering-still-here = Ce que vous avez saisi est encore là.
ordering-order-summary = { $kinds ->
    [0] Rien n’est encore choisi
    [one] { $kinds } sorte
   *[other] { $kinds } sortes
}{ $packs ->
    [0] {""}
    [one] , { $packs } lot
   *[other] , { $packs } lots
}
ordering-account-label = Numéro de compte
ordering-account-help = Le numéro auquel vos envois sont facturés. Choisissez l’un des vôtres ou saisissez-en un autre.
ordering-account-yours = Vos numéros de compte
ordering-account-own = { $company }
ordering-account-unverified = Nous ne pouvons pas vérifier ce numéro ici. Le serveur le fera à l’envoi de la commande.
ordering-reference = Votre propre référence
ordering-reference-help = Affichée dans votre historique ; facultative.
ordering-address-company = Société ou nom
ordering-address-contact = Contact
ordering-address-street = Rue
ordering-address-number = Numéro
ordering-address-postcode = Code postal
ordering-address-city = Localité
ordering-address-country = Pays
ordering-address-telephone = Téléphone
ordering-address-email = E-mail
ordering-address-example = Par exemple { $example }
ordering-supplies-search = Chercher une fourniture
ordering-category-all = Toutes
ordering-category-boxes = Boîtes
ordering-category-envelopes = Enveloppes
ordering-category-labels = Étiquettes
ordering-category-accessories = Accessoires
ordering-category-chosen = Choisies ({ $count })
ordering-supply-pack = { $count ->
    [one] { $count } par lot
   *[other] { $count } par lot
}
ordering-supply-specification = Spécifications
ordering-supply-quantity = Lots de { $name }
ordering-supplies-none = Aucune fourniture trouvée. Modifiez la recherche ou le groupe.
ordering-supplies-not-yet = La liste des fournitures arrive au premier contact avec le serveur. Ce que vous avez saisi est conservé.
ordering-limit-per-order = { $left ->
    [0] La commande est complète
    [one] Encore { $left } dans cette commande
   *[other] Encore { $left } dans cette commande
}
ordering-limit-per-supply = { $max } au maximum par commande
ordering-limit-per-period = { $left ->
    [0] Plus rien jusqu’au { $date }
    [one] Encore { $left } jusqu’au { $date }
   *[other] Encore { $left } jusqu’au { $date }
}
ordering-limit-why = Limite : { $max } par numéro de compte, jusqu’au { $date }
ordering-overview-delivery = Livraison
ordering-overview-edit = Modifier
ordering-overview-order = Ce que vous commandez
ordering-overview-wrong = { $count ->
    [one] Un point demande votre attention avant la confirmation.
   *[other] { $count } points demandent votre attention avant la confirmation.
}
ordering-confirm = Confirmer la commande
ordering-confirmed-online = La commande est en route vers le transporteur.
ordering-confirmed-offline = La commande est en attente. Elle sera envoyée une seule fois, dès que le serveur sera joignable.
ordering-quantity = Quantité
ordering-supply = Fourniture
ordering-packs = { $count ->
    [one] { $count } lot
   *[other] { $count } lots
}
ordering-returned = Cette commande est revenue
drafts-title = Brouillons
drafts-empty = Aucun brouillon
drafts-empty-more = Ce que vous commencez sans le finir est conservé ici, sur chaque ordinateur où vous vous connectez.
drafts-untitled = Pas encore d’adresse
drafts-column-to = Pour
drafts-column-account = Numéro de compte
drafts-column-content = Contenu
drafts-column-changed = Modifié
drafts-column-state = État
drafts-state-returned = Renvoyé
drafts-state-copy = Copie d’un autre ordinateur
drafts-state-here = Sur cet ordinateur
drafts-state-everywhere = Enregistré
drafts-delete = Supprimer le brouillon
drafts-deleted = Brouillon supprimé
drafts-not-back = Le brouillon n’est pas revenu : { $reason } Vous pouvez réessayer.
drafts-open = Continuer
history-title = Historique des commandes
history-search = Chercher numéro, société, localité, référence
history-empty = Aucune commande
history-empty-more = Les commandes que vous confirmez apparaissent ici aussitôt, même sans réseau.
history-still-listing = les commandes plus anciennes arrivent encore dans la liste
history-none-match = Aucune commande trouvée
history-clear-filters = Afficher toutes les commandes
history-column-number = Numéro de commande
history-column-date = Date
history-column-status = Statut
history-column-account = Numéro de compte
history-column-company = Société
history-column-packs = Lots
history-count = { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}
history-filter-status = Statut
history-filter-account = Numéro de compte
history-filter-any = Tous
history-waits = Attend le serveur
order-status-queued = Pas encore transmise
order-status-placed = Enregistrée
order-status-in-preparation = En préparation
order-status-shipped = Expédiée
order-status-completed = Terminée
order-status-cancelled = Annulée
order-title = Commande { $number }
order-title-queued = Commande pas encore transmise
order-queued-more = Pas encore chez le transporteur. Elle reçoit son numéro quand le serveur la confirme.
order-placed-by = Commandée par { $name } le { $date }
order-tracking = Suivre l’envoi
order-deleted-at = Les détails seront supprimés le { $date }. Exportez ou copiez avant ce dont vous avez besoin.
order-cancel = Annuler la commande
order-withdraw = Remettre en brouillon
order-cancelled = Commande annulée
order-withdrawn = Commande retirée ; elle est de nouveau un brouillon
order-cancel-title = Annuler cette commande ?
order-cancel-text = Une commande annulée ne peut pas être rétablie. Vous pouvez passer la même commande à nouveau.
order-cancel-keep = La garder
order-again = Commander à nouveau
order-copy = Copier
