import sys
print("a")
try: sys.exit(3)
except SystemExit as e: print(e.code)
sys.exit("fatal: text")
