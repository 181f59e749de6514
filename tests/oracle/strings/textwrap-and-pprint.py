# textwrap, pprint, and reports put together by hand.
import pprint
import textwrap

TEXT = "Python is a programming language that lets you work quickly and integrate systems more effectively. It has a-hyphenated-word."
print(textwrap.fill(TEXT, 40))
print(textwrap.wrap(TEXT, 30)[:2])
print(textwrap.shorten(TEXT, 30), textwrap.shorten(TEXT, 30, placeholder="..."))
print(textwrap.indent("a\n\nb", "> "))
print(textwrap.dedent("""\
    def f():
        return 1

    print(f())
    """))
print(textwrap.fill("word " * 8, 20, initial_indent="* ", subsequent_indent="  "))
pprint.pprint({"b": 2, "a": [1, 2, 3]})
pprint.pprint([list(range(12)) for _ in range(3)], width=60)
pprint.pprint({"name": "x" * 30, "values": list(range(20)), "nested": {"k": "v" * 40}}, width=50)
print(pprint.pformat((1, "a", None)))
