# A linked list, a binary search tree, a queue of two stacks and an LRU cache with dunders.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if index < 0:
            index += self.size
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(f"no item {index}")

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        def add(node):
            if node is None:
                return [key, None, None]
            side = 1 if key < node[0] else 2
            node[side] = add(node[side])
            return node

        self.root = add(self.root)
        return self

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[1])
                yield node[0]
                yield from walk(node[2])

        return walk(self.root)

    def height(self, node=...):
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.height(node[1]), self.height(node[2]))

    def __contains__(self, key):
        node = self.root
        while node and node[0] != key:
            node = node[1 if key < node[0] else 2]
        return node is not None


items = LinkedList([1, 2, 3])
items.push(0)
print(items, len(items), items[-1], 2 in items, list(items), max(items), LinkedList(), items.reverse(), items == LinkedList([3, 2, 1, 0]))
try:
    items[9]
except IndexError as error:
    print(error)
tree = Tree()
for key in [5, 2, 8, 1, 9, 3]:
    tree.insert(key)
print(list(tree), tree.height(), 8 in tree, 7 in tree, sorted(tree, reverse=True), tree.root[0])


class Queue2:
    def __init__(self):
        self.inbox, self.outbox = [], []

    def put(self, item):
        self.inbox.append(item)

    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()

    def __len__(self):
        return len(self.inbox) + len(self.outbox)


q = Queue2()
for c in "abc":
    q.put(c)
print(q.get(), q.get(), len(q))
q.put("d")
print(q.get(), q.get(), len(q), bool(q))
