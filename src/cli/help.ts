/** What `heddle --help` prints. */
export const HELP = `heddle: run Python threads deterministically, one bytecode at a time.

  heddle run FILE.py     run it: the program's output, the program's exit status
  heddle explore FILE.py every way it can end, with a schedule to each
  heddle merge PART...   the reports of explore --shard i/n --json as the report of the whole
  heddle shrink FILE.py  the schedule with the fewest switches that ends as --schedule S does
  heddle dis FILE.py     its bytecode, laid out as python3.12 -m dis
  heddle trace FILE.py   export a run: --format chrome, events, mermaid or svg
  heddle repro FILE.py   a Python script that forces this run on a real CPython
  heddle url FILE.py     the fragment of a link that opens this run in the page

FILE.py of - reads standard input.

How to run (run, trace, url; explore and shrink take --model and --seed, their model is free-threaded by default):
  --model M        where a switch can happen: gil (default), gil-3.10, gil-3.9, free-threaded
  --policy P       who moves when several could: default, round-robin, timed, random, pct
  --seed N         seeds the policy and the program's unseeded random (default 0)
  --schedule S     replay this schedule; --policy decides where it ends
  --max-steps N    stop after N bytecodes
  --fifo           a lock goes to whoever came first (explore and shrink, too)

How to explore:
  --max-executions N, --max-seconds N    stop there (the report says so)
  --observe WHAT   what makes endings differ: globals (default), stdout, or globals,stdout
  --search S       auto (default): traces, and states where those are too many; traces; states; random or pct:
                   --max-executions runs by chance (default 1000), for programs too large for all;
                   --depth D: of the bugs that pct looks for (default 3)
  --max-states N, --max-preemptions N    bounds of a search over states
  --spurious       a wait may end without a notify
  --notify any     a notify may wake any waiter, not only the longest
  --keep-clock     sleeps and time-outs end in the clock's order (default: at any time)
  --reduction R    optimal (default), or none: brute force
  --shard I/N      only the I-th of N parts of the search over traces; its --json is for merge
  --runs N         runs at random that the likelihoods are taken from (default 400, 0: none)

  --json           run, explore, merge, shrink, dis: one JSON object instead of text
  --pytest         repro: as a test for pytest
  -o, --output F   trace, repro: write to F (- and by default: standard output)
  --step N         url: the step that the link opens at

Exit status: the program's own with run; 1 uncaught exception (explore: some
outcome fails), 2 bad arguments or a program that
cannot be run, 3 deadlock or everyone waits for ever, 4 step limit or search not complete, 70 a fault of Heddle itself.
`;
