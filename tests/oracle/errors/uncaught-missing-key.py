# A missing key in a nested comprehension inside a function.
prices = {"apple": 1.2, "pear": 0.8}


def total(basket):
    return sum(prices[fruit] * count for fruit, count in basket.items())


print(total({"apple": 2}))
print(total({"apple": 1, "plum": 3}))
