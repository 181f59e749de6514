# Random patterns on random texts: matches, groups, splits, substitutions and complaints.
import random, re
r = random.Random(2)
def atom(d):
    k = r.randrange(16)
    if k < 5: return r.choice("abcA")
    if k == 5: return "."
    if k == 6: return r.choice(["[ab]", "[^a]", r"\w", r"\s", r"\b", r"\B", r"\d", "[b-c]", "[^\\W]"])
    if k == 7: return r.choice(["^", "$", r"\Z", r"\A"])
    if k == 8: return "\\" + r.choice("123")
    if d <= 0: return "a"
    body = alt(d - 1)
    return r.choice(["(%s)", "(%s)", "(?:%s)", "(?=%s)", "(?!%s)", "(?<=%s)", "(?<!%s)", "(?>%s)", "(?i:%s)", "(?P<n>%s)", "(?(1)%s)"]) % body
def seq(d):
    out = ""
    for _ in range(r.randrange(1, 4)):
        out += atom(d)
        if r.random() < 0.35:
            out += r.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{1,}?", "*+", "++", "?+"])
    return out
def alt(d):
    return "|".join(seq(d) for _ in range(r.choice([1, 1, 1, 2, 3])))
for i in range(400):
    p = alt(2)
    t = "".join(r.choice("aabbc A\n") for _ in range(r.randrange(9)))
    try:
        c = re.compile(p, r.choice([0, 0, re.I, re.M, re.S]))
    except re.error as e:
        print(i, repr(p), "error", e)
        continue
    print(i, repr(p), repr(t), [m.regs for m in c.finditer(t)], c.fullmatch(t), c.split(t), c.sub("-", t), [m.lastindex for m in c.finditer(t)])
