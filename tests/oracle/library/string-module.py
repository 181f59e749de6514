import string

print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace))
t = string.Template('$who likes ${what}, costs $$5')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='x'))
try:
    t.substitute(who='a')
except KeyError as error:
    print(repr(error))
try:
    string.Template('$1').substitute()
except ValueError as error:
    print(error)
print(string.capwords('hello big  world'), string.Formatter().format('{0}-{a}', 1, a=2))
