package ascribe.batch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** File names as text. */
final class Names {
  private Names() {}

  /** The last part of a path. */
  static String of(Path path) {
    Path name = path.getFileName();
    return name == null || name.toString().isEmpty() || name.toString().startsWith("..")
        ? path.toString()
        : text(name);
  }

  /** A path with {@code /} between its parts on every system. */
  static String path(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Names::text)
        .collect(Collectors.joining("/", path.isAbsolute() ? "/" : "", ""));
  }

  /**
   * In a session without a locale Java decodes names as ASCII; the bytes are still there in the
   * address of the file, and are UTF-8 nearly everywhere.
   */
  private static String text(Path name) {
    String decoded = name.toString();
    if (decoded.indexOf('\uFFFD') < 0) {
      return decoded;
    }
    String address = name.toUri().getRawPath().replaceFirst("/$", "").replace("+", "%2B");
    return URLDecoder.decode(
        address.substring(address.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }
}
