# A finite state machine of coroutines with random input, one transition a second.
import asyncio
import random

random.seed(5)
transitions = []


async def start_state():
    print("Start State called")
    input_value = random.randint(0, 1)
    await asyncio.sleep(0.1)
    if input_value == 0:
        result = await state2(input_value)
    else:
        result = await state1(input_value)
    print("Resume of the Transition:\nStart State calling " + result)


async def state1(transition_value):
    output_value = "State 1 with transition value = %s\n" % transition_value
    input_value = random.randint(0, 1)
    transitions.append(1)
    await asyncio.sleep(0.1)
    print("...evaluating...")
    if input_value == 0:
        result = await state3(input_value)
    else:
        result = await state2(input_value)
    return output_value + "State 1 calling %s" % result


async def state2(transition_value):
    output_value = "State 2 with transition value = %s\n" % transition_value
    input_value = random.randint(0, 1)
    transitions.append(2)
    await asyncio.sleep(0.1)
    print("...evaluating...")
    if input_value == 0:
        result = await state1(input_value)
    else:
        result = await state3(input_value)
    return output_value + "State 2 calling %s" % result


async def state3(transition_value):
    output_value = "State 3 with transition value = %s\n" % transition_value
    input_value = random.randint(0, 1)
    transitions.append(3)
    await asyncio.sleep(0.1)
    print("...evaluating...")
    if input_value == 0:
        result = await state1(input_value)
    else:
        result = await end_state(input_value)
    return output_value + "State 3 calling %s" % result


async def end_state(transition_value):
    print("...stop computation...")
    return "End State with transition value = %s\n" % transition_value


if __name__ == "__main__":
    print("Finite State Machine simulation with Asyncio Coroutine")
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(start_state())
    loop.close()
    print(transitions)
