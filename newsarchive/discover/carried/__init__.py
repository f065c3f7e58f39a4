"""Lists that a page does not print but carries as data, or that its scripts would ask for: state, bundles, endpoints, files."""
