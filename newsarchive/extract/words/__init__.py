"""Words by themselves: scripts, white space, wordings compared, and the tables of words in many languages."""
