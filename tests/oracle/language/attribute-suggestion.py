class Robot:
    def __init__(self):
        self.position = 0
        self.energy = 5

    def forward(self):
        self.positon += 1


r = Robot()
try:
    r.enrgy
except AttributeError as error:
    print(error)
r.forward()
