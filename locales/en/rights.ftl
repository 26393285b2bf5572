# Users, their rights, mailing houses.
users-title = Users
users-search = Name or e-mail
users-name = Name
users-email = E-mail
users-rights = Rights
users-status = Status
users-empty = Nobody to show
users-empty-text = You see the users of an organisation when you may manage them.
users-none-found = No user matches
users-created-by = Added by { $name }
users-active = Active
users-inactive = Deactivated
users-no-rights = No rights yet
users-rights-later = What was ticked when this user was added begins with the first sign-in.
users-on-all = on all account numbers
users-on-account = on { $account }
users-count = { $count ->
    [one] { $count } right
   *[other] { $count } rights
}

right-administrators-manage = Manage administrators
right-users-manage = Manage users
right-password-reset = Reset own password
right-file-exchange = Exchange files
right-shippers-manage = Decide who may ship
right-protection-manage = Switch protection on and off
right-orders-place = Place orders
right-orders-see = See orders of everybody
right-orders-approve = Approve orders
right-audit-see = See the audit

houses-title = Mailing houses
houses-search = Name or place
houses-name = Name
houses-address = Address
houses-empty = No mailing houses
houses-empty-text = Your carrier lists the mailing houses that prepare mail for its customers. They appear here after the next contact with the server.
houses-none-found = No mailing house matches

# Adding a user.
users-add = Add a user
users-invited = Invited
users-invited-text = Has not signed in yet. What was sent or given before stops working when you do it again.
users-invite-again = Send the invitation again
users-new-temporary = New temporary password

add-user-title = Add a user
add-user-given-name = Given name
add-user-family-name = Family name
add-user-user-name = User name
add-user-user-name-help = Optional: a second way to sign in, beside the e-mail address.
add-user-language = Language of the first mail
first-entry = How will they sign in the first time?
first-entry-invitation = By an invitation
first-entry-invitation-text = A mail with a link on which they create their own password.
first-entry-temporary = By a temporary password
first-entry-temporary-text = Generated and shown to you once. Good for one sign-in within 72 hours; then they choose their own.
add-user-rights = Rights from the start
add-user-givers = You cannot give this; { $names } can.
add-user-not-givable = Nobody in this organisation can give this; ask your carrier.
add-user-invite = Add and invite
add-user-temporary = Add and make a password
add-user-invited = The invitation to { $name } is on its way
temporary-title = Temporary password for { $name }
temporary-text = Hand it over yourself. It is good for one sign-in until { $until }.
temporary-once = It is shown this once only, and kept nowhere.
temporary-noted = I have noted it
