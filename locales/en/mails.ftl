# Mails the server sends.
mail-greeting = Dear { $name },
mail-footer = This is an automatic message from Loket. Replies to it are not read.

mail-order-placed-subject = Your order { $number } has been placed
mail-order-placed-text = We have received your order { $number }.
mail-order-shipped-subject = Your order { $number } is on its way
mail-order-shipped-text = Your order { $number } has been shipped.
mail-order-cancelled-subject = Your order { $number } has been cancelled
mail-order-cancelled-text = Your order { $number } has been cancelled and will not be shipped.

mail-order-number = Order number
mail-order-account = Account number
mail-order-address = Delivery address
mail-order-reference = Your reference
mail-order-tracking = Follow the shipment
mail-order-lines =
    { $count ->
        [one] You ordered 1 pack:
       *[other] You ordered { $count } packs:
    }
