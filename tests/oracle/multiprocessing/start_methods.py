import multiprocessing as mp

print(mp.get_start_method(allow_none=True), mp.get_all_start_methods())
print(mp.get_start_method())
try:
    mp.set_start_method("spawn")
except RuntimeError as error:
    print(error)
mp.set_start_method("fork", force=True)
ctx = mp.get_context("fork")
print(ctx.get_start_method(), ctx.Process().name.split("-")[0], mp.Process().name.split("-")[0])
try:
    ctx.set_start_method("spawn")
except ValueError as error:
    print(error)
try:
    mp.get_context("other")
except ValueError as error:
    print(error)
