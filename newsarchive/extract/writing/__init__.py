"""From the cutting to paragraphs: lines put together, edges taken off, repeats said once."""
