package ascribe.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk that counts what is asked of it and does something bad at some of it. */
public final class FaultyDisk implements Disk {
  /** What happens at an operation. */
  public interface Fault {
    /**
     * @param number of the operation, from 1
     * @param operation such as {@code rename articles.csv}
     */
    void at(int number, String operation) throws IOException;
  }

  private final Fault fault;
  private final int pages;
  private final List<String> operations = new ArrayList<>();

  public FaultyDisk(Fault fault) {
    this(fault, SYSTEM.ledgerPages());
  }

  /**
   * @param pages that the ledger may have
   */
  public FaultyDisk(Fault fault, int pages) {
    this.fault = fault;
    this.pages = pages;
  }

  /** All so far, also those that went wrong. */
  public List<String> operations() {
    return operations;
  }

  private void ask(String what, Path file) throws IOException {
    operations.add(what + " " + file.getFileName());
    fault.at(operations.size(), operations.get(operations.size() - 1));
  }

  @Override
  public Part create(Path file) throws IOException {
    ask("create", file);
    Part part = SYSTEM.create(file);
    return new Part() {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        // A full disk takes a part of what it is given.
        part.write(bytes, from, length / 2);
        ask("write", file);
        part.write(bytes, from + length / 2, length - length / 2);
      }

      @Override
      void force() throws IOException {
        ask("force", file);
        part.force();
      }

      @Override
      byte[] read(long from, int length) throws IOException {
        ask("read", file);
        return part.read(from, length);
      }

      @Override
      public void close() throws IOException {
        part.close();
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    ask("rename", to);
    SYSTEM.rename(from, to);
  }

  @Override
  public void force(Path folder) throws IOException {
    ask("force", folder);
    SYSTEM.force(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    ask("delete", file);
    SYSTEM.delete(file);
  }

  @Override
  public int ledgerPages() {
    return pages;
  }
}
