"""What belongs to a picture: caption, credit; and which pictures are no article's."""
