"""What others have put into a page, seen or hidden, to sell something."""
