"""`python -m hotfence`."""

from hotfence.entry import start

start()
