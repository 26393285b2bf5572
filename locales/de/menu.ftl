# The native menu of the window.
menu-file = Datei
menu-quit = Beenden
menu-edit = Bearbeiten
menu-undo = Rückgängig
menu-redo = Wiederholen
menu-cut = Ausschneiden
menu-copy = Kopieren
menu-paste = Einfügen
menu-select-all = Alles auswählen
