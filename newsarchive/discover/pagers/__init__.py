"""How a listing goes on: links to further pages, selects, buttons, archives by month."""
