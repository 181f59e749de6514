prices = {'apple': 3, 'pear': 4}
for fruit in 'apple', 'fig':
    print(fruit, prices[fruit])
