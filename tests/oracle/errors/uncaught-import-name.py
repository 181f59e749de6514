# Importing a name that a module does not have.
import collections

print(collections.Counter("aab").most_common(1))
from collections import Conter
