/* N philosophers eat once each, the left fork first; -DORDERED: the fork with the smaller number first. */
bit taken[N];

proctype Philosopher(byte first, second) {
  atomic { taken[first] == 0 -> taken[first] = 1 }
  atomic { taken[second] == 0 -> taken[second] = 1 }
  taken[second] = 0;
  taken[first] = 0
}

init {
  byte i;
  atomic {
    for (i : 0 .. N - 2) { run Philosopher(i, i + 1) }
#ifdef ORDERED
    run Philosopher(0, N - 1)
#else
    run Philosopher(N - 1, 0)
#endif
  }
  _nr_pr == 1
}
