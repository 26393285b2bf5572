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
