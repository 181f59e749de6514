/* N threads add 1 to a counter K times each, under one lock. */
byte counter = 0;
bit locked = 0;

proctype Adder() {
  byte round, seen;
  for (round : 1 .. K) {
    atomic { locked == 0 -> locked = 1 }
    seen = counter;
    counter = seen + 1;
    locked = 0
  }
}

init {
  byte i;
  atomic { for (i : 1 .. N) { run Adder() } }
  _nr_pr == 1;
  assert(counter == N * K)
}
