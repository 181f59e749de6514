# The operand types of an operator inside a longer expression.
width, height, unit = 3, 4, "cm"
area = (width * height) + (width - len(unit)) + unit * 2
print(area)
