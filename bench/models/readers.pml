/* One thread writes a variable, N read it. */
byte shared = 0;

proctype Writer() { shared = 42 }
proctype Reader() { byte seen; seen = shared }

init {
  byte i;
  atomic { run Writer(); for (i : 1 .. N) { run Reader() } }
  _nr_pr == 1
}
