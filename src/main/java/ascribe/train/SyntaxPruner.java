package ascribe.train;

import de.bwaldvogel.liblinear.SolverType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.maltparser.ml.lib.FeatureMap;
import org.maltparser.ml.lib.MaltLiblinearModel;

/**
 * Makes a parser model small and quick to load: features whose weights are all near zero go, the
 * other weights are rounded, equal rows are stored once. Nearly every decision stays the same; the
 * model's card says how many.
 */
final class SyntaxPruner {
  /** A feature whose largest weight is smaller than this decides nothing. */
  private static final double FEATURE = 0.05;

  /** Smaller single weights become zero. */
  private static final double WEIGHT = 0.01;

  /** Weights are rounded to this part of one. */
  private static final double STEP = 64;

  private static final String WEIGHTS = ".liblinear.moo";
  private static final String NUMBERS = ".liblinear.map";

  private SyntaxPruner() {}

  /** Writes the model {@code from}, pruned, to {@code to}. */
  static void prune(Path from, Path to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      List<? extends ZipEntry> entries = Collections.list(in.entries());
      FeatureMap numbers = (FeatureMap) read(in, entries, NUMBERS);
      MaltLiblinearModel weights = pruned((MaltLiblinearModel) read(in, entries, WEIGHTS), numbers);
      for (ZipEntry entry : entries) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith(WEIGHTS)) {
          write(weights, out);
        } else if (entry.getName().endsWith(NUMBERS)) {
          write(numbers, out);
        } else {
          try (InputStream file = in.getInputStream(entry)) {
            file.transferTo(out);
          }
        }
        out.closeEntry();
      }
    } catch (ReflectiveOperationException e) {
      throw new IOException(from + " is no parser model of MaltParser 1.9.2; train it anew", e);
    }
  }

  /**
   * The model without its idle features; {@code numbers}, which names them, is changed to match.
   */
  private static MaltLiblinearModel pruned(MaltLiblinearModel model, FeatureMap numbers)
      throws ReflectiveOperationException {
    double[][] rows = (double[][]) field(model, "w");
    Long[] features = numbers.reverseMap();
    List<double[]> kept = new ArrayList<>();
    Map<List<Double>, double[]> stored = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      long feature = features[i + 1];
      if (rows[i] == null || Arrays.stream(rows[i]).map(Math::abs).max().orElse(0) < FEATURE) {
        numbers.removeIndex(feature);
      } else {
        double[] row = rounded(rows[i]);
        double[] same = stored.putIfAbsent(Arrays.stream(row).boxed().toList(), row);
        kept.add(same == null ? row : same);
        numbers.setIndex(feature, kept.size());
      }
    }
    numbers.setFeatureCounter(kept.size());
    return new MaltLiblinearModel(
        model.getLabels(),
        model.getNrClass(),
        kept.size(),
        kept.toArray(new double[0][]),
        (SolverType) field(model, "solverType"));
  }

  /** Without the zeros at the end, which the parser does not need. */
  private static double[] rounded(double[] row) {
    int length = 0;
    double[] rounded = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      rounded[j] = Math.abs(row[j]) < WEIGHT ? 0 : Math.round(row[j] * STEP) / STEP;
      if (rounded[j] != 0) {
        length = j + 1;
      }
    }
    return Arrays.copyOf(rounded, length);
  }

  /** MaltParser gives its weights to nobody, so they are read past its access rules. */
  private static Object field(MaltLiblinearModel model, String name)
      throws ReflectiveOperationException {
    Field field = MaltLiblinearModel.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(model);
  }

  private static Object read(ZipFile in, List<? extends ZipEntry> entries, String end)
      throws IOException, ClassNotFoundException {
    ZipEntry entry =
        entries.stream()
            .filter(e -> e.getName().endsWith(end))
            .findFirst()
            .orElseThrow(() -> new IOException(in.getName() + " holds no " + end));
    try (ObjectInputStream object =
        new ObjectInputStream(new BufferedInputStream(in.getInputStream(entry)))) {
      return object.readObject();
    }
  }

  private static void write(Object object, OutputStream out) throws IOException {
    ObjectOutputStream stream = new ObjectOutputStream(out);
    stream.writeObject(object);
    stream.flush();
  }
}
