import pprint, statistics as st
for d in (1, 2, 3, None):
    print(pprint.pformat([1, [2, [3, [4]]], {"a": {"b": (1, (2,))}}, [], {}, ()], depth=d))
pprint.pprint({"k" + str(i): [list(range(12))] * 2 for i in range(3)}, depth=2, width=30)
try: pprint.pformat([], depth=0)
except ValueError as e: print(e)
print(st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.median_grouped([1]))
try: st.median_grouped([])
except st.StatisticsError as e: print(e)
