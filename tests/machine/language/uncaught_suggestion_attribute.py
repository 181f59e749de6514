class Box:
    def __init__(self): self.content = 1
Box().contnt
