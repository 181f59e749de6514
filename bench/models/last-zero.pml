/* N threads set array[j] to array[j-1] + 1, one looks for the last zero from the end. */
byte array[N + 1];

proctype Search() {
  byte at = N;
  do
  :: array[at] != 0 -> at--
  :: else -> break
  od
}

proctype Bump(byte j) {
  byte seen;
  seen = array[j - 1];
  array[j] = seen + 1
}

init {
  byte j;
  atomic { run Search(); for (j : 1 .. N) { run Bump(j) } }
  _nr_pr == 1
}
