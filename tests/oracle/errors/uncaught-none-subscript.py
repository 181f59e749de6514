# Indexing what is None, in the middle of a long expression.
data = {"user": {"name": "x", "address": None}}
print(data["user"]["name"])
city = data["user"]["address"]["city"].upper() + "!"
