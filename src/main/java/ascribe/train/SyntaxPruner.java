package ascribe.train;

import ascribe.text.ParserFeatures;
import ascribe.text.ParserWeights;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.maltparser.ml.lib.FeatureMap;
import org.maltparser.ml.lib.MaltLiblinearModel;

/**
 * Makes a parser model small and quick to load: features whose weights are all near zero go, the
 * other weights are rounded, equal rows are stored once, words that no feature knows go, and all is
 * written as {@link ParserWeights} and {@link ParserFeatures}. Nearly every decision stays the
 * same; the model's card says how many.
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
      MaltLiblinearModel model = (MaltLiblinearModel) read(in, entries, WEIGHTS);
      Pruned pruned = pruned((double[][]) field(model, "w"), numbers.reverseMap());
      for (ZipEntry entry : entries) {
        if (entry.getName().endsWith(WEIGHTS)) {
          store(
              entry.getName(),
              bytes(new ParserWeights(model.getLabels(), pruned.rows(), 1 / STEP)),
              out);
        } else if (entry.getName().endsWith(NUMBERS)) {
          store(entry.getName(), bytes(pruned.features()), out);
        } else if (entry.getName().endsWith(SymbolPruner.FILE)) {
          String features = text(in, entries, SymbolPruner.FEATURES);
          SymbolPruner symbols = new SymbolPruner(features, pruned.kept());
          String kept = symbols.prune(text(in, entries, SymbolPruner.FILE));
          store(entry.getName(), kept.getBytes(StandardCharsets.UTF_8), out);
        } else {
          try (InputStream file = in.getInputStream(entry)) {
            store(entry.getName(), file.readAllBytes(), out);
          }
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IOException(from + " is no parser model of MaltParser 1.9.2; train it anew", e);
    }
  }

  private record Pruned(List<Long> kept, ParserFeatures features, List<double[]> rows) {}

  /** The features that decide something. */
  private static Pruned pruned(double[][] rows, Long[] features) {
    List<Long> kept = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Map<List<Double>, Integer> stored = new LinkedHashMap<>();
    List<double[]> distinct = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != null && Arrays.stream(rows[i]).map(Math::abs).max().orElse(0) >= FEATURE) {
        double[] row = rounded(rows[i]);
        Integer same = stored.putIfAbsent(Arrays.stream(row).boxed().toList(), distinct.size() + 1);
        if (same == null) {
          distinct.add(row);
        }
        kept.add(features[i + 1]);
        numbers.add(same == null ? distinct.size() : same);
      }
    }
    return new Pruned(
        kept,
        new ParserFeatures(
            kept.stream().mapToLong(Long::longValue).toArray(),
            numbers.stream().mapToInt(Integer::intValue).toArray()),
        distinct);
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
    ZipEntry entry = entry(in, entries, end);
    try (ObjectInputStream object =
        new ObjectInputStream(new BufferedInputStream(in.getInputStream(entry)))) {
      return object.readObject();
    }
  }

  private static String text(ZipFile in, List<? extends ZipEntry> entries, String end)
      throws IOException {
    try (InputStream file = in.getInputStream(entry(in, entries, end))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ZipEntry entry(ZipFile in, List<? extends ZipEntry> entries, String end)
      throws IOException {
    return entries.stream()
        .filter(e -> e.getName().endsWith(end))
        .findFirst()
        .orElseThrow(() -> new IOException(in.getName() + " holds no " + end));
  }

  private static byte[] bytes(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  /** Not packed: the program's archive packs the model once more, and unpacking is time. */
  private static void store(String name, byte[] bytes, ZipOutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
