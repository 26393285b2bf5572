# Die Webseiten, zu denen Mails führen.
page-languages = Sprache
page-refused = Das ist nicht geschehen.
page-read = Lesen
page-support = Brauchen Sie Hilfe? { $contact }
page-support-hours = Brauchen Sie Hilfe? { $contact } ({ $hours })

page-link-ended-title = Dieser Link gilt nicht mehr
page-link-ended-text = Er wurde schon benutzt, durch eine neuere Mail ersetzt oder ist abgelaufen. Der gültige Link steht in der neuesten Mail.
page-again-link = Eine neue Mail senden
page-again-title = Eine neue Mail anfordern
page-again-text = Geben Sie die E-Mail-Adresse oder den Benutzernamen ein, mit der oder dem Sie sich registriert haben oder sich anmelden. Wenn es jemanden gibt, ist in wenigen Minuten eine Mail unterwegs.
page-again-login = E-Mail-Adresse oder Benutzername
page-again-button = Mail senden
page-again-done-title = Sehen Sie in Ihr Postfach
page-again-done-text = Wenn wir diese Adresse oder diesen Namen kennen, ist eine Mail unterwegs. Links in früheren Mails gelten nicht mehr. Nichts angekommen? Sehen Sie im Ordner für unerwünschte Mails nach oder fragen Sie Ihren Administrator.

page-activate-title = Ihre Registrierung aktivieren
page-activate-text = { $company } wurde mit der E-Mail-Adresse { $email } registriert. Sie werden erster Administrator.
page-activate-button = Aktivieren
page-activate-not-you = Haben Sie sich nicht registriert? Dann schließen Sie diese Seite: Es geschieht nichts.
page-activate-done-title = Ihre Organisation ist registriert
page-activate-done-text = Öffnen Sie Loket und melden Sie sich mit { $email } und dem Passwort an, das Sie bei der Registrierung gewählt haben.
page-activate-known-title = Sie können sich schon anmelden
page-activate-known-text = Mit dieser E-Mail-Adresse meldet sich schon jemand bei Loket an. Öffnen Sie Loket und melden Sie sich an, oder fordern Sie ein neues Passwort an.

page-password-first-title = Ihr Passwort erstellen
page-password-title = Ein neues Passwort wählen
page-password-for = Für { $name }, angemeldet als { $login }.
page-password-new = Neues Passwort
page-password-repeat = Passwort wiederholen
page-password-rules-classic = Mindestens { $min } Zeichen, mit einem Klein- und einem Großbuchstaben. Häufige Passwörter, Ihr Name und der Ihrer Firma werden abgelehnt.
page-password-rules-modern = Mindestens { $min } Zeichen; mehrere Wörter sind gut. Häufige Passwörter, Ihr Name und der Ihrer Firma werden abgelehnt.
page-password-differ = Die beiden Passwörter sind nicht gleich.
page-accept-terms = Ich nehme die Nutzungsbedingungen an
page-accept-privacy = Ich nehme die Datenschutzerklärung an
page-password-button = Passwort speichern
page-password-done-title = Ihr Passwort ist gespeichert
page-password-done-text = Öffnen Sie Loket und melden Sie sich als { $login } an. Auf Computern, auf denen Sie angemeldet waren, melden Sie sich neu an.

page-email-title = Ihre E-Mail-Adresse bestätigen
page-email-text = Sie möchten künftig unter { $email } erreicht werden und sich damit anmelden.
page-email-button = Bestätigen
page-email-not-you = Haben Sie das nicht angefordert? Dann schließen Sie diese Seite: Es ändert sich nichts.
page-email-done-title = Ihre E-Mail-Adresse ist bestätigt
page-email-done-text = Loket verwendet sie ab jetzt. Der alten Adresse wurde es mitgeteilt.

page-membership-title = Eine Organisation lädt Sie ein
page-membership-text = { $organisation } möchte Sie, { $name }, zum Benutzer machen.
page-membership-accept = Beitreten
page-membership-decline = Ablehnen
page-membership-after = Sie behalten Ihre eigene Anmeldung und Ihr Passwort und wechseln in Loket zwischen Organisationen. Eine Ablehnung wird der Organisation nicht mitgeteilt.
page-membership-accepted-title = Sie gehören jetzt dazu
page-membership-accepted-text = Sie finden die Organisation oben in Loket, sobald es wieder verbunden ist.
page-membership-declined-title = Sie haben abgelehnt
page-membership-declined-text = Es ändert sich nichts. Die Organisation kann Sie erneut einladen.
