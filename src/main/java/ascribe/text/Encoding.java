package ascribe.text;

import ascribe.article.Span;
import java.util.Arrays;

/**
 * What an {@link Encoder} makes of some words: for each piece of them a vector that says what it
 * means there.
 */
public final class Encoding {
  /** Where the word of each piece stands in the text; -1 for marks that are not of the text. */
  private final int[] starts;

  private final int[] ends;
  private final float[] vectors;
  private final int width;

  Encoding(int[] starts, int[] ends, float[] vectors) {
    this.starts = starts;
    this.ends = ends;
    this.vectors = vectors;
    width = vectors.length / starts.length;
  }

  /** The vector of the whole: that of the mark in front. */
  public float[] whole() {
    return Arrays.copyOf(vectors, width);
  }

  /** The mean of the vectors of a span's pieces; null where none of them was read. */
  public float[] mean(Span span) {
    float[] sum = new float[width];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] >= 0 && starts[i] < span.end() && ends[i] > span.start()) {
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
