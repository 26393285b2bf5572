# The web pages that mails link to.
page-languages = Language
page-refused = This was not done.
page-read = Read it
page-support = Do you need help? { $contact }
page-support-hours = Do you need help? { $contact } ({ $hours })

page-link-ended-title = This link no longer works
page-link-ended-text = It was used before, a newer mail replaced it, or it has ended. The newest mail holds the link that works.
page-again-link = Send me a new mail
page-again-title = Ask for a new mail
page-again-text = Type the e-mail address or user name you registered with or sign in with. If there is somebody, a mail is on its way within a few minutes.
page-again-login = E-mail address or user name
page-again-button = Send the mail
page-again-done-title = Look into your mailbox
page-again-done-text = If we know this address or name, a mail is on its way. Links in mails before it no longer work. Did nothing arrive? Look into the folder for unwanted mail, or ask your administrator.

page-activate-title = Activate your registration
page-activate-text = { $company } was registered with the e-mail address { $email }. You become its first administrator.
page-activate-button = Activate
page-activate-not-you = Was it not you who registered? Then close this page: nothing happens.
page-activate-done-title = Your organisation is registered
page-activate-done-text = Open Loket and sign in with { $email } and the password you chose when you registered.
page-activate-known-title = You can sign in already
page-activate-known-text = Somebody signs in to Loket with this e-mail address. Open Loket and sign in, or ask for a new password.

page-password-first-title = Create your password
page-password-title = Choose a new password
page-password-for = For { $name }, who signs in as { $login }.
page-password-new = New password
page-password-repeat = Repeat the password
page-password-rules-classic = At least { $min } characters, with a small and a capital letter. Common passwords, your name and your company’s are refused.
page-password-rules-modern = At least { $min } characters; several words are fine. Common passwords, your name and your company’s are refused.
page-password-differ = The two passwords are not the same.
page-accept-terms = I accept the terms of use
page-accept-privacy = I accept the privacy policy
page-password-button = Save the password
page-password-done-title = Your password is saved
page-password-done-text = Open Loket and sign in as { $login }. On computers where you were signed in, you sign in again.

page-email-title = Confirm your e-mail address
page-email-text = From now on you want to be reached, and to sign in, with { $email }.
page-email-button = Confirm
page-email-not-you = Was it not you who asked for this? Then close this page: nothing changes.
page-email-done-title = Your e-mail address is confirmed
page-email-done-text = Loket uses it from now on. The old address was told.

page-membership-title = An organisation invites you
page-membership-text = { $organisation } wants to make you, { $name }, a user.
page-membership-accept = Join
page-membership-decline = Decline
page-membership-after = You keep your own sign-in and your password, and switch between organisations in Loket. The organisation is not told when you decline.
page-membership-accepted-title = You belong to it now
page-membership-accepted-text = You find the organisation at the top of Loket, the next time it is connected.
page-membership-declined-title = You declined
page-membership-declined-text = Nothing changes. The organisation can invite you again.
