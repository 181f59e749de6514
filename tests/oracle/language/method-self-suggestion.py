class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        items.append(item)


Stack().push(1)
