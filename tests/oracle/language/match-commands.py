# A text adventure's commands read with match: sequences, alternatives, captures and guards.
def act(command, state):
    match command.split():
        case []:
            return "say something"
        case ["quit" | "exit" | "bye"]:
            return "goodbye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            state["at"] = direction
            return f"you go {direction}"
        case ["go", other]:
            return f"no way {other}"
        case ["get", item] if item in state["bag"]:
            return f"you have the {item} already"
        case ["get", item]:
            state["bag"].append(item)
            return f"taken: {item}"
        case ["drop", *items]:
            kept = [item for item in state["bag"] if item not in items]
            dropped = len(state["bag"]) - len(kept)
            state["bag"] = kept
            return f"dropped {dropped}"
        case ["say", first, *rest]:
            return " ".join([first.upper(), *rest])
        case [verb, *_]:
            return f"what is {verb!r}?"


state = {"at": "start", "bag": ["lamp"]}
for line in ["", "go north", "go up", "get sword", "get lamp", "drop lamp sword key", "say hello to all", "dance now", "quit"]:
    print(f"{line!r:20} -> {act(line, state)}  {state}")
