package ascribe.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataReader;
import opennlp.tools.ml.perceptron.PerceptronModelReader;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;

/**
 * Reads a tagger's file from memory. OpenNLP itself unpacks it byte by byte, which takes longer
 * than all that the program does with a short article.
 */
final class TagModel {
  private static final String WEIGHTS = "pos.model";

  private TagModel() {}

  static POSModel read(InputStream file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file, 1 << 16));
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      parts.put(part.getName(), zip.readAllBytes());
    }
    Properties manifest = new Properties();
    manifest.load(new ByteArrayInputStream(parts.get("manifest.properties")));
    try {
      return new POSModel(
          manifest.getProperty("Language"),
          new Reader(new Memory(parts.get(WEIGHTS))).getModel(),
          Integer.parseInt(manifest.getProperty(BeamSearch.BEAM_SIZE_PARAMETER)),
          Map.of(),
          new POSTaggerFactory(parts.get("generator.featuregen"), Map.of(), null));
    } catch (BufferUnderflowException e) {
      throw new IOException(WEIGHTS + " ends too early", e);
    }
  }

  /** Reads what OpenNLP's own reader does, with nothing made on the way that is thrown away. */
  private static final class Reader extends PerceptronModelReader {
    private final Memory memory;

    Reader(Memory memory) {
      super(memory);
      this.memory = memory;
    }

    /** How many features there are with weights for the same tags, and these tags' numbers. */
    @Override
    protected int[][] getOutcomePatterns() {
      int[][] patterns = new int[memory.readInt()][];
      for (int i = 0; i < patterns.length; i++) {
        patterns[i] = memory.readNumbers();
      }
      return patterns;
    }

    @Override
    protected Context[] getParameters(int[][] patterns) {
      Context[] features = new Context[NUM_PREDS];
      int next = 0;
      for (int[] pattern : patterns) {
        int[] tags = Arrays.copyOfRange(pattern, 1, pattern.length);
        for (int j = 0; j < pattern[0]; j++) {
          features[next++] = new Context(tags, memory.readDoubles(tags.length));
        }
      }
      return features;
    }
  }

  /** The numbers and words of {@link java.io.DataOutput}. */
  private static final class Memory implements DataReader {
    private final ByteBuffer bytes;

    Memory(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public double readDouble() {
      return bytes.getDouble();
    }

    double[] readDoubles(int count) {
      double[] numbers = new double[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = bytes.getDouble();
      }
      return numbers;
    }

    @Override
    public int readInt() {
      return bytes.getInt();
    }

    @Override
    public String readUTF() {
      int length = bytes.getShort() & 0xffff;
      String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
      bytes.position(bytes.position() + length);
      return text;
    }

    /** A word of numbers with a space between. */
    int[] readNumbers() {
      int end = (bytes.getShort() & 0xffff) + bytes.position();
      int[] numbers = new int[(end - bytes.position()) / 2 + 1];
      int count = 0;
      while (bytes.position() < end) {
        int number = 0;
        byte digit = bytes.get();
        while (digit != ' ') {
          number = 10 * number + digit - '0';
          digit = bytes.position() < end ? bytes.get() : (byte) ' ';
        }
        numbers[count++] = number;
      }
      return Arrays.copyOf(numbers, count);
    }
  }
}
