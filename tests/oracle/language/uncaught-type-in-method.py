class Cart:
    def __init__(self):
        self.items = []

    def add(self, name, price):
        self.items.append({'name': name, 'price': price})

    def total(self):
        return sum(item['price'] for item in self.items)


cart = Cart()
cart.add('pen', 2)
cart.add('book', '10')
print(f'Total: {cart.total():.2f}')
