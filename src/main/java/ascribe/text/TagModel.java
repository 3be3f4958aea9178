package ascribe.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.BeamSearch;
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
    manifest.load(new java.io.ByteArrayInputStream(parts.get("manifest.properties")));
    try {
      return new POSModel(
          manifest.getProperty("Language"),
          new PerceptronModelReader(new Memory(parts.get(WEIGHTS))).getModel(),
          Integer.parseInt(manifest.getProperty(BeamSearch.BEAM_SIZE_PARAMETER)),
          Map.of(),
          new POSTaggerFactory(parts.get("generator.featuregen"), Map.of(), null));
    } catch (BufferUnderflowException e) {
      throw new IOException(WEIGHTS + " ends too early", e);
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
  }
}
