# Courriels que le serveur envoie.
mail-greeting = Bonjour { $name },
mail-footer = Ceci est un message automatique de Loket. Les réponses à ce courriel ne sont pas lues.

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
        [one] Vous avez commandé 1 paquet :
       *[other] Vous avez commandé { $count } paquets :
    }
