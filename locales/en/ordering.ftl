# Ordering supplies: the four steps, drafts, history.
ordering-new = New order
ordering-steps = Steps of the order
ordering-step-account = Account number
ordering-step-address = Address
ordering-step-supplies = Supplies
ordering-step-overview = Overview
ordering-back = Back
ordering-next = Next
ordering-saved = Saved as draft { $time }
ordering-saving = Saving…
ordering-not-saved = Not saved
ordering-still-here = What you typed is still here.
ordering-order-summary = { $kinds ->
    [0] Nothing chosen yet
    [one] { $kinds } kind
   *[other] { $kinds } kinds
}{ $packs ->
    [0] {""}
    [one] , { $packs } pack
   *[other] , { $packs } packs
}
ordering-account-label = Account number
ordering-account-help = The number your shipments are billed to. Choose one of yours or type another.
ordering-account-yours = Your account numbers
ordering-account-own = { $company }
ordering-account-unverified = We cannot check this number here. The server does when the order is sent.
ordering-reference = Your own reference
ordering-reference-help = Shown in your history; optional.
ordering-address-company = Company or name
ordering-address-contact = Contact
ordering-address-street = Street
ordering-address-number = Number
ordering-address-postcode = Postcode
ordering-address-city = City
ordering-address-country = Country
ordering-address-telephone = Telephone
ordering-address-email = E-mail
ordering-address-example = For example { $example }
ordering-supplies-search = Search supplies
ordering-category-all = All
ordering-category-boxes = Boxes
ordering-category-envelopes = Envelopes
ordering-category-labels = Labels
ordering-category-accessories = Accessories
ordering-category-chosen = Chosen ({ $count })
ordering-supply-pack = { $count ->
    [one] { $count } per pack
   *[other] { $count } per pack
}
ordering-supply-specification = Specification
ordering-supply-quantity = Packs of { $name }
ordering-supplies-none = No supply matches. Change the search or the group.
ordering-supplies-not-yet = The list of supplies arrives with the first contact with the server. What you typed is kept.
ordering-limit-per-order = { $left ->
    [0] The order is full
    [one] { $left } left in this order
   *[other] { $left } left in this order
}
ordering-limit-per-supply = At most { $max } in one order
ordering-limit-per-period = { $left ->
    [0] None left until { $date }
    [one] { $left } left until { $date }
   *[other] { $left } left until { $date }
}
ordering-limit-why = Limit: { $max } per account number, until { $date }
ordering-overview-delivery = Delivery
ordering-overview-edit = Change
ordering-overview-order = What you order
ordering-overview-wrong = { $count ->
    [one] One thing needs a look before you can confirm.
   *[other] { $count } things need a look before you can confirm.
}
ordering-confirm = Confirm order
ordering-confirmed-online = The order is on its way to the carrier.
ordering-confirmed-offline = The order is queued. It is sent as soon as the server can be reached, exactly once.
ordering-quantity = Quantity
ordering-supply = Supply
ordering-packs = { $count ->
    [one] { $count } pack
   *[other] { $count } packs
}
ordering-returned = This order came back
drafts-title = Drafts
drafts-empty = No drafts
drafts-empty-more = What you begin and do not finish is kept here, on every computer you sign in on.
drafts-untitled = Not yet addressed
drafts-column-to = To
drafts-column-account = Account number
drafts-column-content = Content
drafts-column-changed = Changed
drafts-column-state = State
drafts-state-returned = Came back
drafts-state-copy = Copy from another computer
drafts-state-here = On this computer
drafts-state-everywhere = Kept
drafts-delete = Delete draft
drafts-deleted = Draft deleted
drafts-not-back = The draft is not back: { $reason } You can try again.
drafts-open = Go on
history-title = Order history
history-search = Search number, company, city, reference
history-empty = No orders yet
history-empty-more = Orders you confirm appear here at once, even without a network.
history-still-listing = older orders are still being added to the list
history-none-match = No order matches
history-clear-filters = Show all orders
history-column-number = Order number
history-column-date = Date
history-column-status = Status
history-column-account = Account number
history-column-company = Company
history-column-packs = Packs
history-count = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
history-filter-status = Status
history-filter-account = Account number
history-filter-any = All
history-waits = Waits for the server
order-status-queued = Not sent yet
order-status-placed = Placed
order-status-in-preparation = In preparation
order-status-shipped = Shipped
order-status-completed = Completed
order-status-cancelled = Cancelled
order-title = Order { $number }
order-title-queued = Order not sent yet
order-queued-more = Not yet with the carrier. It gets its number when the server confirms it.
order-placed-by = Ordered by { $name } on { $date }
order-tracking = Follow the shipment
order-deleted-at = The details are deleted on { $date }. Export or copy what you need before.
order-cancel = Cancel order
order-withdraw = Back to drafts
order-cancelled = Order cancelled
order-withdrawn = Order withdrawn; it is a draft again
order-cancel-title = Cancel this order?
order-cancel-text = A cancelled order cannot be brought back. You can order the same again.
order-cancel-keep = Keep it
order-again = Order again
order-copy = Copy
