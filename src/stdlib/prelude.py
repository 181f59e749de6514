"""Functions into which bytecodes and natives turn when code written in Python has a say. They are the machine's own: folded
away in tracebacks and views, shared by all worlds, never changed."""


# calls and instances

def apply(callee, args, /):
    return callee(*args)


def instantiate(cls, /, *args, **keywords):
    made = cls.__new__(cls, *args, **keywords)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **keywords)
    return made


def initialize(made, /, *args, **keywords):
    type(made).__init__(made, *args, **keywords)
    return made


def super_attribute(callee, name, /, *args):
    return getattr(callee(*args), name)


def class_getitem(cls, key, /):
    getter = getattr(cls, "__class_getitem__", None)
    if cls is type:
        return alias_of(cls, key)
    if getter is None:
        raise TypeError(f"type '{cls.__qualname__}' is not subscriptable")
    return getter(key)


def import_from(module, name, /):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    raise ImportError(f"cannot import name {name!r} from {module.__name__!r} (unknown location)", name=module.__name__)


def format_converted(value, conversion, spec, /):
    if conversion == 1:
        return format(str(value), spec)
    if conversion == 2:
        return format(repr(value), spec)
    return format(ascii(value), spec)


def local_get(local, name, /):
    args, keywords = local._arguments()
    local.__init__(*args, **keywords)
    return getattr(local, name)


def local_set(local, name, value, /):
    args, keywords = local._arguments()
    local.__init__(*args, **keywords)
    setattr(local, name, value)


def local_delete(local, name, /):
    args, keywords = local._arguments()
    local.__init__(*args, **keywords)
    delattr(local, name)


# classes

def build_class(func, name, /, *bases, **keywords):
    resolved = bases
    for base in bases:
        if not isinstance(base, type):
            resolved = resolve_bases(bases)
            break
    if "metaclass" in keywords:
        meta = keywords.pop("metaclass")
    elif resolved:
        meta = type(resolved[0])
    else:
        meta = type
    if isinstance(meta, type):
        meta = winning_meta(meta, resolved)
    if meta is type:
        namespace = {}
    else:
        prepare = getattr(meta, "__prepare__", None)
        namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    run_class_body(func, namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **keywords)


def build_plain_class(func, name, bases, /):
    namespace = {}
    run_class_body(func, namespace)
    if is_plain_class(bases, namespace):
        return _new_type(type, name, bases, namespace)
    return type(name, bases, namespace)


def resolve_bases(bases, /):
    resolved = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
            continue
        found = entries(bases)
        if not isinstance(found, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(found)
    return tuple(resolved)


def type_of_three(name, bases, namespace, /, **keywords):
    return type_new(type, name, bases, namespace, **keywords)


def type_new(meta, name, bases, namespace, /, **keywords):
    made = _new_type(meta, name, bases, namespace)
    for key, value in list(namespace.items()):
        setter = getattr(type(value), "__set_name__", None)
        if setter is not None:
            try:
                setter(value, made, key)
            except BaseException as error:
                kind = type(value).__name__
                error.add_note(f"Error calling __set_name__ on '{kind}' instance {key!r} in {name!r}")
                raise
    super(made, made).__init_subclass__(**keywords)
    return made


# type parameters

def evaluate_type(late, evaluate, /):
    return _keep_type(late, evaluate())


def subscript_generic(params, /):
    from typing import Generic
    return Generic[with_unpacked(params)]


def with_unpacked(params, /):
    from typing import TypeVarTuple, Unpack
    return tuple([Unpack[one] if type(one) is TypeVarTuple else one for one in params])


def unpacked_types(params, /):
    from typing import Unpack
    yield Unpack[params]


def typing_union(left, right, /):
    from typing import Union
    return Union[left, right]


def type_text(arg, /):
    if isinstance(arg, list):
        return f"[{', '.join([type_text(one) for one in arg])}]"
    if arg is ...:
        return "..."
    if not isinstance(arg, type) or hasattr(arg, "__args__"):
        return arg.__qualname__ if type(arg) is type(type_text) else repr(arg)
    return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"


def alias_repr(alias, /):
    shown = ", ".join([type_text(arg) for arg in alias.__args__])
    return f"{type_text(alias.__origin__)}[{shown or '()'}]"


def union_repr(union, /):
    return " | ".join(["None" if arg is type(None) else type_text(arg) for arg in union.__args__])


def alias_equal(alias, other, /):
    return alias.__origin__ == other.__origin__ and alias.__args__ == other.__args__


def alias_hash(alias, /):
    return hash((alias.__origin__, alias.__args__))


def alias_item(alias, item, /):
    from _typing import substituted
    args = substituted(alias, item)
    if hasattr(alias, "__origin__"):
        return alias_of(alias.__origin__, args)
    united = args[0]
    for one in args[1:]:
        united = united | one
    return united


# iteration

def first_items(iterable, most, /):
    found = []
    if most < 0:
        for item in iterable:
            found.append(item)
        return tuple(found)
    iterator = iter(iterable)
    while len(found) < most:
        try:
            item = next(iterator)
        except StopIteration:
            break
        found.append(item)
    return tuple(found)


def starred_items(iterable, before, /):
    iterator = iter(iterable)
    found = list(first_items(iterator, before)) if before else []
    if len(found) == before:
        found.extend(iterator)
    return tuple(found)


def iterate_by_index(sequence, /):
    index = 0
    while True:
        try:
            item = sequence[index]
        except IndexError:
            return
        yield item
        index += 1


def contains_by_iteration(container, wanted, /):
    for item in container:
        if item is wanted or item == wanted:
            return True
    return False


def dict_of_mapping(mapping, /):
    found = {}
    for key in mapping.keys():
        found[key] = mapping[key]
    return found


def generator_throw(generator, cls, args, /):
    return generator.throw(cls(*args))


# the match statement

def match_class(subject, cls, count, names, /):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    found = []
    seen = set()
    if count > 0:
        patterns = getattr(cls, "__match_args__", None)
        if patterns is None and cls.__mro__ is not None and matches_itself(cls):
            if count > 1:
                raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({count} given)")
            found.append(subject)
        else:
            allowed = 0 if patterns is None else len(patterns)
            if patterns is not None and not isinstance(patterns, tuple):
                raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {type(patterns).__name__})")
            if count > allowed:
                plural = "" if allowed == 1 else "s"
                raise TypeError(
                    f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)"
                )
            for i in range(count):
                name = patterns[i]
                if not isinstance(name, str):
                    raise TypeError(f"__match_args__ elements must be strings (got {type(name).__name__})")
                if name in seen:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
                seen.add(name)
                try:
                    found.append(getattr(subject, name))
                except AttributeError:
                    return None
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        try:
            found.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(found)


def matches_itself(cls, /):
    selves = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)
    for one in cls.__mro__:
        if one in selves:
            return True
    return False


# exception groups

def split_group(error, wanted, mark, /):
    if isinstance(error, wanted):
        if isinstance(error, BaseExceptionGroup):
            return (mark, (None, error))
        wrapped = ExceptionGroup("", (error,)) if isinstance(error, Exception) else BaseExceptionGroup("", (error,))
        return (mark, (None, wrapped))
    if isinstance(error, BaseExceptionGroup):
        match, rest = error.split(wanted)
        return (mark, (rest, match))
    return (mark, (error, None))


def group_to_raise(original, errors, /):
    left = [error for error in errors if error is not None]
    if not left:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return left[0]
    if len(left) == 1:
        return left[0]
    return BaseExceptionGroup("", left)


def show_expression(value, /):
    if value is not None:
        print(repr(value))


# threads

def thread_main(thread, /):
    try:
        thread.run()
    except BaseException as error:
        hook, given = thread_died(thread, error)
        try:
            hook(given)
        except BaseException as failure:
            failure.__suppress_context__ = True
            hook_failed(failure)


def process_main(process, /):
    status = process._bootstrap()
    join_threads()
    return status


def spawn_main(message, /):
    from multiprocessing import spawn

    status = spawn._main(message)
    join_threads()
    return status


def join_threads():
    for leave in functions_at_exit(True):
        leave()
    thread = thread_to_join()
    while thread is not None:
        join_thread(thread)
        thread = thread_to_join()


def shutdown():
    join_threads()
    for coroutine in unstarted_coroutines():
        import warnings

        tell_unawaited(coroutine, True)
        warnings._warn_never_awaited(coroutine, at_exit=True)
    for leave in functions_at_exit(False):
        leave()


def deprecated_call(message, owner, name, /):
    warn_deprecated(message)
    return getattr(owner, name)()


def deprecated_get(message, owner, name, /):
    warn_deprecated(message)
    return getattr(owner, name)


def deprecated_set(message, owner, name, value, /):
    warn_deprecated(message)
    setattr(owner, name, value)


def warn_deprecated(message, /):
    from warnings import warn

    warn(message, DeprecationWarning)


def condition_wait_for(condition, predicate, timeout, /):
    from time import monotonic

    result = predicate()
    end = None
    left = timeout
    while not result:
        if left is not None:
            if end is None:
                end = monotonic() + left
            else:
                left = end - monotonic()
                if left <= 0:
                    break
        condition.wait(left)
        result = predicate()
    return result


def barrier_act(barrier, index, action, /):
    try:
        action()
    except BaseException:
        barrier._acted(False)
        raise
    barrier._acted(True)
    return index


def timer_run(timer, /):
    timer.finished.wait(timer.interval)
    if not timer.finished.is_set():
        timer.function(*timer.args, **timer.kwargs)
    timer.finished.set()


def timer_cancel(timer, /):
    timer.finished.set()


# queues whose items are compared in Python


def queue_put(queue, item, block=True, timeout=None):
    heap = queue._begin_put(block, timeout)
    done = False
    try:
        at = len(heap)
        heap.append(item)
        try:
            while at > 0:
                parent = (at - 1) >> 1
                if not item < heap[parent]:
                    break
                heap[at] = heap[parent]
                at = parent
            done = True
        finally:
            heap[at] = item
    finally:
        queue._end_put(item, done)


def queue_put_nowait(queue, item):
    queue_put(queue, item, False)


def queue_get(queue, block=True, timeout=None):
    heap = queue._begin_get(block, timeout)
    item = None
    done = False
    try:
        last = heap.pop()
        item = last
        if heap:
            item = heap[0]
            sift_to_leaf(heap, last)
        done = True
    finally:
        queue._end_get(item, done)
    return item


def sift_to_leaf(heap, item, /):
    """Moves the smaller children up along one path, then `item` from the leaf to its place, as heapq does."""
    size = len(heap)
    at = 0
    child = 1
    while child < size:
        other = child + 1
        if other < size and not heap[child] < heap[other]:
            child = other
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    while at > 0:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def queue_get_nowait(queue):
    return queue_get(queue, False)


# deaths

def finalize(calls, dead, /):
    call_back(calls)
    for mortal in dead:
        last_word(mortal)
        call_back(clear_references(mortal))


def last_word(mortal, /):
    kind = type(mortal).__name__
    if kind == "coroutine" and is_unstarted(mortal):
        never_awaited(mortal)
        return
    try:
        if kind == "async_generator":
            shut_down_later(mortal)
        elif kind == "generator" or kind == "coroutine":
            mortal.close()
        elif hasattr(type(mortal), "__del__"):
            type(mortal).__del__(mortal)
    except BaseException as error:
        ignore(error, getattr(type(mortal), "__del__", mortal))


def call_back(calls, /):
    for callback, reference in calls:
        try:
            callback(reference)
        except BaseException as error:
            ignore(error, callback)


def ignore(error, culprit, /):
    import sys
    from _traceback import format_exception

    sys.stderr.write(f"Exception ignored in: {culprit!r}\n{format_exception(error)}")


def farewell():
    finalize((), last_mortals())


def collect_circles():
    calls, dead, count = take_circles()
    finalize(calls, dead)
    return count


def reference_hash(reference, /):
    known = kept_hash(reference)
    return keep_hash(reference, hash(reference())) if known is None else known


def reference_eq(reference, other, /):
    return reference() == other()


def reference_ne(reference, other, /):
    return reference() != other()


def shut_down_later(generator):
    from _heddle_loop import running_loop

    loop = running_loop()
    if loop is not None:
        loop.call_soon(loop.create_task, generator.aclose())


# coroutines

def never_awaited(coroutine, /):
    import warnings

    tell_unawaited(coroutine, False)
    warnings._warn_never_awaited(coroutine)


async def anext_or_default(iterator, default, /):
    try:
        return await type(iterator).__anext__(iterator)
    except StopAsyncIteration:
        return default
