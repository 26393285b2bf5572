# Signing in, lock, recovery, settings, personal data, the inbox.
people-room = People

front-language = Language
front-continue = Continue
front-back = Back

first-welcome = Welcome to Loket
first-welcome-text = The counter on your desk: order shipping supplies and decide who may ship for you, with or without a network.
first-step-label = First steps
first-step-language = Language
first-step-server = Server
first-step-sign-in = Sign in
first-language-title = Which language do you read?
first-language-text = You can change it at any time, at the top of the window.
first-server-title = Connect to your carrier
first-server-text = Your carrier gave you this address, in a letter or a mail.
first-server-label = Server address
first-server-check = Check and continue
first-server-checking = Checking the server…
first-server-known = Servers you have used on this computer

signin-title = Sign in
signin-text = at { $server }
signin-login = E-mail or user name
signin-password = Password
signin-remember = Stay signed in on this computer
signin-action = Sign in
signin-busy = Signing in…
signin-show-password = Show the password
signin-hide-password = Hide the password
signin-offline = No connection to the server
signin-offline-text = You can sign in here if you have signed in on this computer before: everything you left is here, and what you do is sent when the server answers.
signin-offline-possible = Whoever has signed in on this computer before can do so without a network too.
signin-another-server = Use another server

signin-who = Who are you?
signin-who-text = These people signed in on this computer. Choose yourself and give your password.
signin-somebody-else = Somebody else
signin-people = Choose another person
signin-other-ways = Other ways
signin-forgot = Forgotten your user name or password?
signin-register = Register your company
signin-change-action = Change the password and sign in
signin-accept-action = Accept and sign in

register-title = Register your company
register-text = You become its first administrator and can then let your colleagues in.
register-company = Company name
register-given-name = Your given name
register-family-name = Family name
register-email = E-mail
register-email-text = We send a link to this address. You sign in with it.
register-language = Language
register-language-text = We write to you in it.
register-action = Register
register-busy = Registering…
register-back = Back to signing in
register-mail-title = Look in your mail
register-mail-text = We have sent a mail to { $email }. Open the link in it within 7 days, and your company is registered.
register-mail-wait = It can take a few minutes. If it does not come, look among the unwanted mail or have it sent again.
register-mail-again = Send the mail again
register-mail-again-done = The mail is on its way again. The older link no longer works.
register-mail-just = Just registered? Your account opens with the link in the mail we sent you.
register-mail-change = Change what you typed
register-mail-sign-in = Sign in

terms-of-use = Terms of use
terms-privacy = Privacy policy
terms-accept = I accept the terms of use
terms-accept-privacy = I accept the privacy policy
terms-accept-both = I accept the terms of use and the privacy policy
terms-missing = Please accept both to go on.
terms-ask = Before you go on: please read and accept the terms of use and the privacy policy.
terms-new = The terms have changed
terms-accept-action = Accept
terms-decline = Decline…
terms-decline-title = You do not accept the new terms?
terms-decline-text = Then you are signed out here. Your drafts and what waits to be sent stay on this computer, where nobody else can read them. You are asked again when you next sign in.
terms-decline-stay = Back
terms-decline-action = Sign out

forgot-title = Forgotten your user name or password?
forgot-text = Type either one, or your e-mail address. We send a mail with your user name and what you can do.
forgot-action = Send the mail
forgot-again = Send it once more
forgot-done = Look in your mail
forgot-done-text = If somebody signs in with what you typed, a mail is on its way to them. It can take a few minutes.
support = Nothing helps? { $contact }
support-hours = Nothing helps? { $contact } ({ $hours })

password-title = Change the password
password-text = Your other computers are signed out by it. What is unsent on them stays there.
password-current = Your password now
password-new = New password
password-action = Change the password
password-changed = Your password was changed
password-rules = What the password needs
password-rule-length = At least { $count } characters
password-rule-small = A small letter
password-rule-capital = A capital letter
password-rule-not-common = Not easy to guess
password-rule-met = done
password-rule-open = not yet
password-ends = { $days ->
    [one] Your password expires within a day
   *[other] Your password expires in { $days } days
}
password-ends-text = It is good until { $at }. Choose a new one before.
password-ended = Your password has expired
password-ended-text = It was good until { $at }. Choose a new one now; your drafts stay.
password-change = Change the password
password-change-text = Change it whenever somebody else may know it.
password-later = Later
password-changed-at = Last changed on { $at }
password-expires-at = Good until { $at }

lock-ended = Your session was ended
lock-ended-text = It was ended on another computer or by the server. Your drafts and what waits to be sent are here; your password lets you in again.
lock-after = Lock by itself
lock-after-text = When nobody used Loket for so long, and after the computer slept. Your password opens it again.
lock-after-minutes = After { $minutes } minutes
lock-after-never = Never

devices-title = Computers you signed in on
devices-text = Sign out where you no longer are. It cannot be undone: you sign in again there. What is unsent on that computer stays on it.
devices-current = This computer
devices-out = Signed out
devices-unnamed = Computer without a name
devices-last = Last used { $at }
devices-sign-out = Sign out there
devices-sign-out-name = Sign out on { $name }
devices-done = Signed out on { $name }
devices-all = Sign out everywhere else
devices-all-text = On every computer but this one.
devices-all-done = Signed out everywhere else

signin-again = Sign in again
signin-again-action = Sign in again
signin-again-text = Your session has ended. Nothing is lost: sign in, and what waits is sent.

lock-title = Locked
lock-text = { $name } is signed in. Your drafts and what waits to be sent are safe.
lock-text-nobody = Drafts and what waits to be sent are safe.
lock-unsent = { $count ->
    [one] { $count } change is not sent yet; it leaves once you unlock.
   *[other] { $count } changes are not sent yet; they leave once you unlock.
}
lock-password = Password
lock-action = Unlock
lock-other = Sign in as somebody else

recovery-title = Your data is safe, but still closed
recovery-missing = The key to your data is no longer in this computer’s secure storage. It was perhaps removed by a clean-up, or your account on this computer was renewed.
recovery-locked = This computer’s secure storage is locked, so Loket cannot fetch the key to your data. Unlock it and try again, or choose another way.
recovery-no-keychain = This computer’s secure storage is not available at the moment, so Loket cannot fetch the key to your data. It may not have been started yet.
recovery-wrong-key = The key in this computer’s secure storage does not fit your data. It may come from another computer or a backup.
recovery-denied = This computer’s secure storage refused to give Loket the key to your data. Allow it and try again, or choose another way.
recovery-kept = Nothing was deleted. Your drafts and what waits to be sent are still on this computer.
recovery-password-text = The password you last used on this computer opens your data, also without a network.
recovery-password-action = Open with the password
recovery-online-text = Your server keeps a second key for this computer. Sign in, and it opens your data.
recovery-online-action = Sign in online
recovery-again = Try the secure storage again

settings-title = Settings
settings-appearance = Appearance
settings-language = Language
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-session = This session
settings-signed-in = Signed in as { $name }
settings-server = Server: { $server }
settings-lock = Lock
settings-lock-text = Closes your data until you give your password. What waits to be sent stays.
settings-sign-out = Sign out
settings-sign-out-text = Ends the session on this computer. Drafts and what waits to be sent are kept for your next sign-in.
settings-version = Loket { $version }

personal-title = Personal data
personal-text = What your carrier knows about you, and what you can do with it.
personal-email = E-mail
personal-user-name = User name
personal-organisations = Your organisations
personal-organisation-none = You do not belong to an organisation yet.
personal-empty = not given

inbox-title = Inbox
inbox-empty = Nothing needs you
inbox-empty-text = When the server refuses something you did offline, it appears here with the reason and what you can do.
inbox-asked = You asked
inbox-why = Why not
inbox-next = What next
inbox-refused = Refused
inbox-asks-again = Asks again
inbox-resend = Send it now
inbox-resent = It will be sent
inbox-open-order = Open the order
inbox-open-request = Open the request
inbox-next-resend = It waited too long to be sent without asking you. Send it now, or put it aside.
inbox-dismiss = Put aside
inbox-dismissed = Put aside
inbox-open-draft = Open the draft
inbox-next-draft = Your order is a draft again. Change it and confirm it once more.
inbox-next-decision = Somebody else decided first. Look at the request again if you want another outcome.
inbox-next-other = Nothing was changed on the server. Do it again if you still want it.
act-place-order = Place an order
act-cancel-order = Cancel an order
act-decide-request = Decide on a shipper
act-save-draft = Keep a draft
act-delete-draft = Throw a draft away
act-unknown = { $kind }

menu-lock = Lock
menu-switch = Let somebody else sign in
menu-sign-out = Sign out

# One's own data: profile, offers, export, being forgotten, removing from this computer.
profile-title = About you
profile-given-name = Given name
profile-family-name = Family name
profile-in-orders = New orders begin with this:
profile-customer-name = Customer name
profile-contact-name = Contact name
profile-telephone = Telephone
profile-language = Language of your mails and pages
profile-language-help = What you read in this window is chosen at the top of it.
profile-other-language = You read Loket in { $language }.
profile-use-language = Show Loket in { $language }
profile-save = Save
profile-saving = Saving…
profile-saved = Your data is saved

own-password = Your password
email-title = How you sign in
email-change = Change the e-mail address…
email-asked = We wrote to both addresses
email-waiting = { $email } counts as soon as you follow the link in the mail to it. Until then the old address does.
email-dialog-title = Another e-mail address
email-dialog-text = The new address gets a mail with a link to confirm it; the old one is told that you asked.
email-new = New e-mail address
email-ask = Send the mails

offer-title = { $organisation } offers you a membership
offer-waits = Waits for you
offer-text = Offered by { $name }. When you accept, you can act for this organisation; what you have elsewhere stays as it is.
offer-accept = Accept
offer-decline = Decline
offer-accepted = You belong to { $organisation } now
offer-declined = You declined the offer of { $organisation }

personal-accounts = Account numbers: { $numbers }
personal-accounts-none = No account number yet
claim-title = Claim an account number
claim-text = A number on the invoices of { $organisation } that is not listed here? The service desk confirms whose it is.
claim-number = Account number
claim-ask = Ask the service desk
claim-asked = We have asked the service desk about { $number }. Once it is confirmed, the number appears here.

data-title = Your data
data-export-text = Everything your carrier holds about you: as a workbook to read and as JSON to hand on.
data-export = Export my data
data-exporting = Fetching and writing…
data-exported = { $count ->
    [one] { $shown } record was written
   *[other] { $shown } records were written
}
data-folder = In the folder { $folder }:
data-remove-text = Your account stays. What Loket keeps of you on this computer goes.
data-remove = Remove my data from this computer
data-forget-text = Your account goes, everywhere and for good. You see first what goes and what stays.
data-forget = I want to be forgotten

remove-title = Remove data from this computer
remove-text = Drafts, orders and keys that Loket keeps here for this person go. The account and what the server has stay; the next sign-in here begins anew.
remove-login = Whose? E-mail or user name
remove-look = See what would be lost
remove-nothing = Nothing would be lost: the server has everything that is here.
remove-unreadable = What has not been sent yet cannot be looked at without the key. Drafts and orders that are only here would be lost.
remove-lost = Only on this computer, and lost with it:
remove-drafts = { $count ->
    [one] { $count } draft with changes
   *[other] { $count } drafts with changes
}
remove-orders = { $count ->
    [one] { $count } order that waits to be sent
   *[other] { $count } orders that wait to be sent
}
remove-other = { $count ->
    [one] { $count } other change that waits to be sent
   *[other] { $count } other changes that wait to be sent
}
remove-refused = { $count ->
    [one] { $count } refused item in the inbox
   *[other] { $count } refused items in the inbox
}
remove-agree = I want it gone all the same
remove-action = Remove

forget-title = Being forgotten
forget-text = This ends your account for good, on the server and on every computer. Read what goes and what stays; the last question comes at the end.
forget-back = Back to personal data
forget-goes = This goes
forget-goes-person = Your sign-in and everything about you: names, addresses, telephone, password
forget-goes-orders = { $count ->
    [one] Names and addresses in { $count } order
   *[other] Names and addresses in { $count } orders
}
forget-goes-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
forget-goes-requests = { $count ->
    [one] Your name at { $count } request or decision
   *[other] Your name at { $count } requests and decisions
}
forget-goes-memberships = { $count ->
    [one] { $count } membership, with its rights
   *[other] { $count } memberships, with their rights
}
forget-goes-devices = { $count ->
    [one] What Loket keeps of you on { $count } computer, at its next contact
   *[other] What Loket keeps of you on { $count } computers, at their next contact
}
forget-stays = This stays
forget-stays-orders = That orders were placed on an account number, without your name
forget-stays-totals = Monthly totals per account number and supply
forget-stays-audit = That something was done, in the audit, without saying by whom
forget-stays-backups = Backups, until they end; one that is restored forgets you again before it answers anybody
forget-first = First
forget-orders = These orders are under way. Cancel them, or wait until they are finished.
forget-again = Look again
forget-successors = Who comes after you?
forget-successor = Administrator of { $organisation }
forget-choose = Choose a user
forget-unsent = { $count ->
    [one] { $count } change on this computer has not been sent. It goes unsent.
   *[other] { $count } changes on this computer have not been sent. They go unsent.
}
forget-ask = Forget me…
forget-busy = Forgetting…
forget-sure-title = Shall we forget you for good?
forget-sure-text = Nobody can undo this: not you, not your organisation, not the service desk. You get a receipt.
forget-keep = Keep my account
forget-confirm = Forget me for good

farewell-title = You have been forgotten
farewell-text = Your account and your data are gone from the server and from this computer. Other computers lose them at their next contact.
farewell-elsewhere = The account that was signed in here no longer exists. What Loket kept of it on this computer has been removed.
farewell-receipt = Receipt
farewell-at = Time
farewell-keep = Keep this number if you ever want to ask about it. It says nothing about you.
farewell-done = Close
copy = Copy
copied = Copied
