"""What may be a headline: printed candidates, the page's claims, and how far they agree."""
