"""What kind of change a file is, told by its path or by its content."""
