package ascribe.text;

import ascribe.article.Span;
import java.util.Arrays;

/**
 * What an {@link Encoder} makes of some words: for each piece of them a vector that says what it
 * means there.
 */
public final class Encoding {
  final long[] ids;
  final long[] segments;

  /** Where the word of each piece stands in the text; -1 for marks that are not of the text. */
  private final int[] starts;

  private final int[] ends;
  private final float[] vectors;
  private final int width;

  Encoding(long[] ids, long[] segments, int[] starts, int[] ends, float[] vectors) {
    this.ids = ids;
    this.segments = segments;
    this.starts = starts;
    this.ends = ends;
    this.vectors = vectors;
    width = vectors.length / starts.length;
  }

  /** The vector of the whole: that of the mark in front. */
  public float[] whole() {
    return Arrays.copyOf(vectors, width);
  }

  /** The place of the first piece of a span; 0, that of the mark in front, where none was read. */
  int first(Span span) {
    for (int i = 0; i < starts.length; i++) {
      if (isWithin(i, span)) {
        return i;
      }
    }
    return 0;
  }

  private boolean isWithin(int piece, Span span) {
    return starts[piece] >= 0 && starts[piece] < span.end() && ends[piece] > span.start();
  }

  /** The mean of the vectors of a span's pieces; null where none of them was read. */
  public float[] mean(Span span) {
    float[] sum = new float[width];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (isWithin(i, span)) {
        for (int k = 0; k < width; k++) {
          sum[k] += vectors[i * width + k];
        }
        count++;
      }
    }
    if (count == 0) {
      return null;
    }
    for (int k = 0; k < width; k++) {
      sum[k] /= count;
    }
    return sum;
  }
}
