package ascribe.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the knowledge files of the stages: UTF-8, tab-separated, {@code #} begins a comment line.
 */
public final class Table {
  private Table() {}

  /**
   * The rows of a resource that stands beside a class of its stage.
   *
   * @param stage a class of the package the file belongs to
   * @param columns how many cells a row must have; trailing empty ones may be left out
   * @throws IllegalStateException naming file and line where a row has more cells, or the file is
   *     missing
   */
  public static List<String[]> read(Class<?> stage, String name, int columns) {
    return resource("/" + stage.getPackageName().replace('.', '/') + "/" + name, columns);
  }

  /**
   * The rows of a model that is a table.
   *
   * @throws IllegalStateException naming file and line where a row has more cells, or the file is
   *     missing
   */
  public static List<String[]> readModel(String name, int columns) {
    return resource("/ascribe/models/" + name, columns);
  }

  private static List<String[]> resource(String path, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path; build the program anew");
      }
      return rows(
          path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /**
   * The rows of a file of the user's.
   *
   * @throws IOException naming file and line where a row has more cells, or the file cannot be read
   */
  public static List<String[]> read(Path file, int columns) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return rows(file.toString(), lines, columns);
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it as UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new IOException(file + " does not exist", e);
    }
  }

  private static List<String[]> rows(String path, BufferedReader lines, int columns)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length > columns) {
        throw new IllegalStateException(
            "%s:%d: %d columns expected, found %d; separate columns with one tab"
                .formatted(path, number, columns, cells.length));
      }
      String[] row = java.util.Arrays.copyOf(cells, columns);
      for (int i = cells.length; i < columns; i++) {
        row[i] = "";
      }
      rows.add(row);
    }
    return rows;
  }
}
