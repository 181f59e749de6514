/* One thread writes a variable, N read it. */
byte shared = 0;
byte ended = 0;

proctype Writer() { shared = 42; ended++ }
proctype Reader() { byte seen; seen = shared; ended++ }

init {
  byte i;
  atomic { run Writer(); for (i : 1 .. N) { run Reader() } }
  ended == N + 1
}
