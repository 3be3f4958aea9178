package ascribe.evaluate;

/** Counts of what was found, printed in excess, and missed. */
final class Tally {
  int hit;
  int extra;
  int missed;

  void add(Tally other) {
    hit += other.hit;
    extra += other.extra;
    missed += other.missed;
  }

  double precision() {
    return hit + extra == 0 ? 0 : (double) hit / (hit + extra);
  }

  double recall() {
    return hit + missed == 0 ? 0 : (double) hit / (hit + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  int gold() {
    return hit + missed;
  }

  int printed() {
    return hit + extra;
  }
}
