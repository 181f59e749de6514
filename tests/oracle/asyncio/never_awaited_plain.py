async def work():
    return 1


def call():
    work()
    print("called")


call()
work()
print("end")
