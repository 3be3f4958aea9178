package ascribe.batch;

import ascribe.mention.ActorRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What decides about the result besides the articles: program, libraries, models, tables. */
public final class Versions {
  /** Classes of the stages that read an article. */
  private static final Pattern STAGE =
      Pattern.compile("(?:(?:article|text|mention|attribution)/.*|[^/]*)\\.class");

  /** Classes that decide how a result is written. */
  private static final Pattern WRITER =
      Pattern.compile("(?:(?:output|ledger)/.*|batch/Filter.*)\\.class");

  /** Libraries that write and do not read: of another version of them nothing is read again. */
  private static final List<String> WRITING = List.of("commons-csv", "fastexcel");

  private Versions() {}

  /** Of the program itself. */
  public static String program() {
    return properties().getProperty("ascribe");
  }

  /** By name: the program, Java, and the libraries that read and analyse. */
  public static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    Properties properties = properties();
    properties.stringPropertyNames().forEach(k -> versions.put(k, properties.getProperty(k)));
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of every model and table, by its path. */
  public static Map<String, String> models() {
    return digests(Versions::isModel);
  }

  /**
   * All that decides about what is read in an article, by name; not the Java that runs it.
   *
   * @param actors the user's own list of groups
   * @param fields the user's own names for fields
   */
  static Map<String, String> parts(List<ActorRow> actors, String fields) {
    Map<String, String> parts = all();
    parts.remove("java");
    parts.keySet().removeAll(WRITING);
    parts.putAll(models());
    Map<String, String> code = digests(name -> STAGE.matcher(name).matches());
    parts.put("code", digest(code.toString()));
    if (!actors.isEmpty()) {
      parts.put("own actors", digest(actors.toString()));
    }
    if (!fields.isEmpty()) {
      parts.put("own fields", digest(fields));
    }
    return parts;
  }

  /** One value that differs where the same results may be written otherwise. */
  static String writers() {
    return digest(digests(name -> WRITER.matcher(name).matches()) + "\n" + all());
  }

  /** One value that differs where any part does. */
  static String fingerprint(Map<String, String> parts) {
    return digest(new TreeMap<>(parts).toString());
  }

  private static Map<String, String> digests(Predicate<String> wanted) {
    Map<String, String> digests = new TreeMap<>(Own.DIGESTS);
    digests.keySet().removeIf(wanted.negate());
    return digests;
  }

  /** The program's own files, which stay as they are as long as it runs. */
  private static final class Own {
    static final Map<String, String> DIGESTS =
        ofProgram(
            name ->
                isModel(name) || STAGE.matcher(name).matches() || WRITER.matcher(name).matches());
  }

  private static boolean isModel(String name) {
    return name.endsWith(".tsv") || name.startsWith("models/");
  }

  private static Map<String, String> ofProgram(Predicate<String> wanted) {
    URL here = Versions.class.getResource("/ascribe/version.properties");
    try {
      URI uri = here.toURI();
      if (!uri.getScheme().equals("jar")) {
        return digests(Path.of(uri).getParent(), wanted);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return digests(jar.getPath("/ascribe"), wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(here + " is the address of a resource", e);
    }
  }

  private static Map<String, String> digests(Path root, Predicate<String> wanted)
      throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (wanted.test(name) && Files.isRegularFile(file)) {
          digests.put(name, digest(file));
        }
      }
    }
    return digests;
  }

  static String digest(String value) {
    try {
      return digest(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return digest(in);
    }
  }

  private static String digest(InputStream in) throws IOException {
    try {
      DigestInputStream through = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      through.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(through.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/ascribe/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be read", e);
    }
    return properties;
  }
}
