/* N threads add 1 to a counter without a lock, each once: a read, then a write. spin -DN=3 -a counter.pml */
byte counter = 0;

proctype Adder() {
  byte seen;
  seen = counter;
  counter = seen + 1
}

init {
  byte i;
  atomic { for (i : 1 .. N) { run Adder() } }
  _nr_pr == 1
}
