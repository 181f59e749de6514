import pprint
import textwrap

text = 'The quick brown fox jumps over the lazy dog and runs away from the big bad wolf.'
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 25), textwrap.shorten(text, 40), textwrap.shorten(text, 20, placeholder='...'))
print(textwrap.indent('a\nb\n\nc', '> '), textwrap.dedent("""\
    first
      second
    third"""), sep='\n')
pprint.pprint({'b': [1, 2, 3], 'a': {'nested': (1,)}})
pprint.pprint([list(range(12)) for _ in range(3)])
pprint.pprint({'key' + str(i): 'value' * 4 for i in range(5)}, width=50)
pprint.pprint(['short'], indent=4)
print(pprint.pformat(('x' * 50, 'y' * 50)))
