"""What is signed, and how it is signed and checked.

This room alone starts `ssh-keygen` and `gpg`.
"""
