counter = 0
def bump():
    print(countr + 1)
try: bump()
except NameError: pass
class Box:
    def __init__(self): self.content = 1
try: Box().contnt
except AttributeError: pass
bump()
