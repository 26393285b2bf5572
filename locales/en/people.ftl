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
first-server-title = Which server do you use?
first-server-text = Your carrier gave you this address, in a letter or a mail.
first-server-label = Server address
first-server-check = Check and continue
first-server-checking = Checking the server…

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
signin-offline-possible = You have signed in here before: it works without a network too.
signin-another-server = Use another server
signin-forgotten = Forgotten your password? Ask an administrator of your organisation to send you a link.

signin-again = Sign in again
signin-again-action = Sign in again
signin-again-text = Your session has ended. Nothing is lost: sign in, and what waits is sent.

lock-title = Locked
lock-text = { $name } is signed in. Your drafts and what waits to be sent are safe.
lock-text-nobody = Drafts and what waits to be sent are safe.
lock-password = Password
lock-action = Unlock
lock-other = Sign in as somebody else

recovery-title = Your data is safe, but still closed
recovery-missing = The key to your data is no longer in the keychain of this computer. It was perhaps removed by a clean-up, or your account on this computer was renewed.
recovery-locked = The keychain of this computer is locked, so Loket cannot fetch the key to your data. Unlock it and try again, or choose another way.
recovery-no-keychain = This computer has no keychain at the moment, so Loket cannot fetch the key to your data. It may not have been started yet.
recovery-wrong-key = The key in the keychain does not fit your data. It may come from another computer or a backup.
recovery-denied = The keychain of this computer refused to give Loket the key to your data. Allow it and try again, or choose another way.
recovery-kept = Nothing was deleted. Your drafts and what waits to be sent are still on this computer.
recovery-password-text = The password you last used on this computer opens your data, also without a network.
recovery-password-action = Open with the password
recovery-online-text = Your server keeps a second key for this computer. Sign in, and it opens your data.
recovery-online-action = Sign in online
recovery-again = Try the keychain again

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

personal-title = Personal
personal-text = What your carrier knows about you. You will be able to change it here in a later version.
personal-name = Name
personal-email = E-mail
personal-user-name = User name
personal-language = Language
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
menu-sign-out = Sign out
