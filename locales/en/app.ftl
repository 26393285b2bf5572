# The shell of the window: navigation, palette, keys, what every screen shares.
app-name = Loket

nav-label = Main navigation
nav-skip = Skip to the content
nav-ordering = Ordering
nav-new-order = New order
nav-drafts = Drafts
nav-history = History
nav-shipping = Shipping
nav-users = Users
nav-mailing-houses = Mailing houses
nav-inbox = Inbox
nav-personal = Personal data
nav-settings = Settings
nav-not-here = This page does not exist
nav-not-here-more = It may have been moved. Choose where to go on the left, or start at the beginning.
nav-to-start = Go to the beginning

top-organisation = Organisation
top-no-organisation = No organisation
top-language = Language
top-person = Person
top-search = Search or do…

action-close = Close
action-undo = Undo
action-cancel = Cancel
action-try-again = Try again
action-copy-details = Copy details

field-required = Required
search-clear = Clear search
list-loading = Loading
list-no-match = Nothing found
list-actions = Actions
list-failed = This list could not be read
step-done = Done
toasts-label = Messages

palette-label = Search or do
palette-placeholder = Search or do…

keys-title = Keys of this screen
key-help = Show this help
key-palette = Search or do
key-filter = Filter the list
key-next = Next row
key-previous = Previous row
key-open = Open the row
key-step = Go to this step
key-undo = Undo the last action

connection-online = Online
connection-connecting = Connecting…
connection-offline-since = Offline since { $time }
connection-offline-waiting = Offline since { $time } · { $count ->
    [one] { $count } waiting to be sent
   *[other] { $count } waiting to be sent
}
connection-waiting = { $count ->
    [one] { $count } waiting to be sent
   *[other] { $count } waiting to be sent
}
connection-sending = Sending { $done } of { $total }
connection-needs-you = { $count ->
    [one] { $count } needs you
   *[other] { $count } need you
}
connection-label = Connection
connection-sign-in = Sign in again to send
connection-update = Loket needs an update to send
connection-disk-full = Disk full
connection-catching-up = Catching up
connection-last = Last contact { $time }
connection-never = No contact with the server yet
connection-works-offline = You can go on working. Everything is kept on this computer and sent when the server answers.
connection-try = Try now
connection-open-inbox = Open the inbox

lease-over = Time to reach the server once
lease-over-text = This computer has not reached the server for a while. You can go on writing drafts; everything else opens again after the next contact.

quit-title = Not everything has been sent yet
quit-text = { $count ->
    [one] { $count } change is kept on this computer and waits for the server. It is sent the next time Loket is open and online.
   *[other] { $count } changes are kept on this computer and wait for the server. They are sent the next time Loket is open and online.
}
quit-packs = { $count ->
    [one] { $shown } pack
   *[other] { $shown } packs
}
quit-anyway = Quit
quit-stay = Stay and send
quit-unkept-title = Some of what you typed is not saved
quit-unkept-text = { $count ->
    [one] The disk did not take it: what stands in this draft is only on the screen, and lost when you quit. Stay, make room, and it is kept by itself.
   *[other] The disk did not take it: what stands in these { $count } drafts is only on the screen, and lost when you quit. Stay, make room, and it is kept by itself.
}
quit-unkept-closed = Something typed before Loket was locked is not saved: the disk did not take it. Unlock Loket and make room, and it is kept by itself; it is lost when you quit.
quit-unkept-unnumbered = Draft without a number
quit-lose = Quit and lose it
quit-stay-here = Stay

# What is opened outside the window: the installation's own addresses, and files written here.
places-title = Terms and support
place-terms = Open the terms of use
place-privacy = Open the privacy policy
place-support-mail = Write to support
place-support-page = Open the support page
show-in-folder = Show in folder

failure-title = Something went wrong here
failure-text = What you typed is kept. Try again; if it happens once more, copy the details for your support.
failure-desk = Something broke while this was being done. Nothing you typed is lost. ({ $detail })
failure-unexpected = Something unexpected happened. Nothing you typed is lost.
failure-kept = What you had typed
refusal-unknown = This cannot be done now (code: { $code }).
