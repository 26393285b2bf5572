# The native menu of the window.
menu-file = Bestand
menu-quit = Afsluiten
menu-edit = Bewerken
menu-undo = Ongedaan maken
menu-redo = Opnieuw
menu-cut = Knippen
menu-copy = Kopiëren
menu-paste = Plakken
menu-select-all = Alles selecteren
