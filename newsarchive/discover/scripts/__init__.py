"""What scripts say of links: addresses in JavaScript, clicks, posted forms; read, never run."""
