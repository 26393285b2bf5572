# Mails the server sends.
mail-greeting = Dear { $name },
mail-greeting-nobody = Hello,
mail-footer = This is an automatic message from Loket. Replies to it are not read.
mail-support = Do you need help?
mail-link-copy = Does the button not work? Then copy this address into your browser:
mail-link-days =
    { $count ->
        [one] The link works once, within one day.
       *[other] The link works once, within { $count } days.
    }
mail-link-hours =
    { $count ->
        [one] The link works once, within one hour.
       *[other] The link works once, within { $count } hours.
    }
mail-user-name = User name
mail-email = E-mail address
mail-when = When
mail-computer = Computer
mail-account = Account number
mail-applicant = Applicant
mail-reason = Reason
mail-receipt = Receipt

mail-activation-subject = Activate your Loket account
mail-activation-text = You registered { $company } with Loket. One step is left: activate your account. You are then the first administrator of { $company } and can sign in.
mail-activation-button = Activate account
mail-activation-after = You did not register? Then you need not do anything: without this step there is no account.

mail-already-registered-subject = You already have a Loket account
mail-already-registered-text = Somebody, probably you, registered with this e-mail address. It already has an account, so nothing was changed. Just sign in:
mail-already-registered-after = Forgotten your password? The sign-in screen of Loket helps you to a new one. It was not you? Then you need not do anything.

mail-create-password-subject = Create your password for Loket
mail-create-password-text = { $organisation } has made you a user of Loket. Create your password and you can start. You then sign in with:
mail-create-password-alone = Your account at Loket is almost ready. Create your password and you can start. You then sign in with:
mail-create-password-button = Create password
mail-create-password-after = Did you not expect this message? Then leave the link alone, and tell whoever invited you.

mail-welcome-shippers-subject = You now decide who may ship for { $organisation }
mail-welcome-shippers-text = You may now decide who ships on account numbers of { $organisation }. Requests come to you in Loket, under “Shipping”: you approve or reject them there, even while you have no network.
mail-welcome-shippers-numbers = It is about:
mail-welcome-shippers-all = All account numbers of { $organisation }

mail-welcome-subject = Welcome to Loket
mail-welcome-text = You have signed in for the first time: welcome! In Loket you order shipping material, follow your orders, and do whatever else your organisation trusts you with. If your network fails, just go on working: Loket sends everything as soon as it can.
mail-welcome-organisations = You are a user of:
mail-welcome-after = Something missing? Ask an administrator of your organisation.

mail-reset-password-subject = Your user name and a new password for Loket
mail-reset-password-text = You asked for help with signing in. You sign in with the following, and with the button below you choose a new password.
mail-reset-password-button = Choose a new password
mail-reset-password-after = You did not ask for this? Then you need not do anything: your password stays as it is.

mail-who-is-my-administrator-subject = Who helps you to sign in to Loket
mail-who-is-my-administrator-text = You asked for help with signing in. Your organisation arranged that an administrator has your password renewed. They can have a link sent to you, with which you choose it yourself. You sign in with:
mail-who-is-my-administrator-list = Your administrators:
mail-who-is-my-administrator-none = Nobody is an administrator of your organisation at the moment. Please turn to our service desk.

mail-password-expiring-subject =
    { $count ->
        [one] Your Loket password expires tomorrow
       *[other] Your Loket password expires in { $count } days
    }
mail-password-expiring-text = Your password is good until { $when }. Choose a new one in time: in Loket, under “Settings”. If you do not get round to it, Loket asks for a new one when you next sign in. Nothing that you are working on is lost.
mail-password-expired-subject = Your Loket password has expired
mail-password-expired-text = Your password has expired. Sign in with it once more: Loket then asks you to choose a new one. Nothing that you were working on is lost.

mail-password-changed-subject = Your Loket password was changed
mail-password-changed-text = The password of your account was changed. All other computers were signed out.
mail-password-changed-after = It was not you? Then ask for a new password on the sign-in screen at once, and tell our service desk.

mail-new-device-subject = Signed in to Loket on another computer
mail-new-device-text = Somebody signed in with your account on a computer that you had not used before.
mail-new-device-after = Was it you? Then all is well. If not, change your password now: every computer is then signed out. And tell our service desk.

mail-confirm-email-subject = Confirm your e-mail address
mail-confirm-email-text = You want to use this e-mail address with Loket. Please confirm it. Until then everything stays as it is.
mail-confirm-email-button = Confirm address
mail-confirm-email-after = You know nothing about this? Then leave the link alone: nothing changes.

mail-email-change-asked-subject = Your e-mail address at Loket is about to change
mail-email-change-asked-text = Somebody, probably you, wants your account to use another e-mail address. That happens once it is confirmed there. The new address:
mail-email-change-asked-after = It was not you? Then change your password now, and tell our service desk.

mail-email-changed-subject = Your e-mail address at Loket was changed
mail-email-changed-text = Your account now uses another e-mail address. This was the last message to the old one. The new address:
mail-email-changed-after = It was not you? Then tell our service desk at once.

mail-membership-offered-subject = { $organisation } invites you in Loket
mail-membership-offered-text = { $by } would like you to be a user of { $organisation } in Loket. You keep your own account and sign in as before. Whether you join is up to you.
mail-membership-offered-button = See the invitation
mail-membership-offered-after = You can answer in Loket just as well. Until you have joined, { $organisation } learns nothing about you.

mail-forgotten-subject = Your account at Loket was deleted
mail-forgotten-text = Your account and your personal data are deleted. You can no longer sign in. Totals in which nobody can be recognised remain. Backups still hold your data until they are deleted; nothing is answered from them.
mail-forgotten-after = Keep the receipt if you wish: it holds nothing about you. With this message your e-mail address is deleted too.

mail-service-desk-subject = Our service desk did something for your account
mail-service-desk-unlocked = You can try to sign in again at once: the waiting time after wrong passwords was lifted.
mail-service-desk-suspended = Your account was suspended. Nobody can sign in with it until our service desk opens it again.
mail-service-desk-resumed = Your account is open again: you can sign in as before.
mail-service-desk-account-claimed = Account number { $subject } now belongs to { $organisation }. You can use it in Loket.
mail-service-desk-account-refused = We could not confirm that account number { $subject } belongs to { $organisation }.
mail-service-desk-account-given = Account number { $subject } was transferred to { $organisation }. You can use it in Loket.
mail-service-desk-account-taken = Account number { $subject } was taken from { $organisation } and transferred to another organisation.
mail-service-desk-administrator-asked = Our service desk was asked to replace an administrator of { $organisation }. It happens once a second colleague has agreed.
mail-service-desk-administrator-named = You are now an administrator of { $organisation }.
mail-service-desk-administrator-offered = You are to become an administrator of { $organisation }. You will find the invitation in Loket, and in a message of its own.
mail-service-desk-administrator-replaced = You are no longer an administrator of { $organisation }: somebody else has taken over.
mail-service-desk-administrator-changed = An administrator of { $organisation } was replaced.
mail-service-desk-after = Is this not right? Then tell our service desk at once.

mail-request-opened-subject = { $applicant } wants to use account number { $number }
mail-request-opened-text = There is a new request on an account number of { $organisation }. You find it in Loket, under “Shipping”, where you approve or reject it.
mail-request-approved-subject = You may use account number { $number }
mail-request-approved-text = Your request has been approved. You can use the account number from now on.
mail-request-rejected-subject = You may not use account number { $number }
mail-request-rejected-text = Your request has been rejected. You cannot use the account number.

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
