"""`python -m hotfence`."""

import sys

from hotfence.entry import main

sys.exit(main())
