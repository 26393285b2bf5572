# Why something was refused: what happened and what to do. One message per code of the rule book.
refusal-sign-in-failed = User name, e-mail address or password is not right.
refusal-too-many-attempts = Too many attempts. Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
refusal-session-ended = Your session has ended. Sign in again; nothing is lost.
refusal-locked = Loket is locked. Unlock it to go on.
refusal-not-signed-in = Sign in first.
refusal-lease-over = This computer has not reached the server for too long. You can go on writing drafts; everything else works again after one contact with the server.
refusal-never-signed-in-here = Nobody with this name has signed in on this computer before. The first time needs the server.
refusal-needs-server = This needs the server, and it cannot be reached now. Try again when you are online.
refusal-not-a-loket-server = What answers at this address is not a Loket server. Check the address, or whether your network asks you to sign in first.
refusal-certificate-refused = The server cannot prove that it is the right one: its certificate is not trusted. Nothing was sent. Ask your carrier or your IT department.
refusal-server-address-invalid = This is not an address. Write it like https://loket.example.
refusal-upgrade-needed = This version of Loket is too old for the server. Install the new version; what you made is kept.
refusal-key-missing = The key to your data is no longer in this computer’s secure storage.
refusal-keychain-locked = This computer’s secure storage is locked. Unlock it and try again.
refusal-keychain-unavailable = This computer’s secure storage does not answer.
refusal-key-wrong = The key does not fit your data. Nothing was changed or deleted.
refusal-disk-full = The disk is full, so this was not saved. Make room and try again.
refusal-store-newer = Your data was written by a newer version of Loket. Install the newest version.
refusal-place-unknown = Your carrier names no page or address for this that Loket could open.
refusal-not-opened = No program of this computer opened it. The address stands beside it: copy it.
refusal-right-missing = You do not hold the right for this. Ask an administrator of your organisation.
refusal-not-a-member = You do not belong to this organisation.
refusal-not-found = This is no longer here.
refusal-act-reused = This was already sent with other contents and was not repeated. Check whether it still needs doing.
refusal-dependency-refused = This depends on something that was refused.
refusal-act-stale = This was made { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago and was never sent. Do you still want it?
refusal-request-invalid = This was not understood. Check what you entered.
refusal-request-too-large = This is more than can be handled at once.
refusal-slow-down = That was too much at once. Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
refusal-broken = Something broke on our side. Nothing was changed. Try again, and tell the service desk if it stays.
refusal-field-required = Please fill this in.
refusal-field-too-long = This is too long: at most { $max ->
    [one] { $max } character
   *[other] { $max } characters
}.
refusal-field-unreadable = This holds characters that cannot be printed. Type it again.
refusal-account-number-invalid = An account number has 6 to 12 digits.
refusal-account-asked = You cannot use this number yet. If it exists, we have asked its administrators to let you.
refusal-account-tries-used = You have tried many numbers today. Go on tomorrow, or ask an administrator.
refusal-postcode-invalid = This postcode does not fit the country. An example: { $example }.
refusal-country-unknown = Supplies are not delivered to this country.
refusal-telephone-invalid = This cannot be a telephone number. An example: +32 9 000 00 00.
refusal-email-invalid = This cannot be an e-mail address. An example: name@company.example.
refusal-draft-changed = This draft was changed on another computer meanwhile. Here is the newer text: look at it once more before you confirm.
refusal-order-empty = Choose at least one supply.
refusal-supply-unknown = This supply is no longer offered. Take it out to go on.
refusal-quantity-invalid = A quantity is a whole number from 1 to 9,999.
refusal-limit-per-order = At most { $max ->
    [one] { $max } pack
   *[other] { $max } packs
} in one order, all supplies together.
refusal-limit-per-supply = At most { $max ->
    [one] { $max } pack
   *[other] { $max } packs
} of this in one order.
refusal-limit-per-period = At most { $max ->
    [one] { $max } pack
   *[other] { $max } packs
} of this per account number; { $left ->
    [0] none are left
    [one] { $left } is left
   *[other] { $left } are left
} until { $resets_at }.
refusal-order-not-cancellable = This order can no longer be cancelled: it is already being prepared or is finished.
refusal-already-decided = { $by } was first, on { $at }: { $decision ->
    [approve] approved
   *[reject] rejected
}.
refusal-password-expired = Your password has expired. Choose a new one; your drafts stay.
refusal-password-temporary = This password is good for one entry. Choose your own now.
refusal-password-too-weak = { $rule ->
    [length] At least { $min } characters.
    [small_letter] At least one small letter.
   *[capital_letter] At least one capital letter.
}
refusal-password-common = This password is among the first that anybody tries. Choose another.
refusal-password-same = This is the password you have. Choose another.
refusal-password-wrong = This is not your password.
refusal-terms-to-accept = Accept the terms and the privacy policy first.
refusal-link-ended = This link was used, replaced or has ended. Ask for a new one.
refusal-already-member = This e-mail address is that of somebody who is a user of this organisation already.
refusal-user-name-taken = This user name is somebody’s, or was. Choose another.
refusal-user-name-invalid = A user name has 3 to 64 letters, digits, dots, hyphens or underscores.
refusal-person-their-own = Only this person can still change how they sign in. You can have a link sent to them.
refusal-administrator-protected = This person is an administrator. Only somebody who may manage administrators can do that.
refusal-not-on-oneself = You cannot do this for yourself. Ask another administrator.
refusal-last-administrator = This is the last administrator. Name another one first.
refusal-orders-open = These orders are still under way: { $orders }. Cancel them or wait until they are finished.
refusal-unsent-here = Something on this computer has not been sent yet. It would be lost.
refusal-ledger-missing = Forgetting is not possible now: the carrier has to set up the erasure ledger first.
