package ascribe.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file: statements by their text, and errors in words. For one thread. */
final class Database implements Closeable {
  /** Of the tables and of what {@link Sketch} keeps. */
  private static final int SCHEMA = 1;

  /** Takes a row apart. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException, IOException;
  }

  /** Does something with a row. */
  interface Each {
    void of(ResultSet row) throws SQLException, IOException;
  }

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * @param pages how large the file may grow, in pages of 4 KB
   */
  Database(Path file, int pages) throws IOException {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    config.setCacheSize(-32_000);
    config.setMaxPageCount(pages);
    config.setGetGeneratedKeys(false); // it would ask for a number after every statement
    try {
      removeOrphans();
      connection = config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw failure(e);
    } catch (LinkageError e) {
      throw new IOException(
          "SQLite cannot be loaded ("
              + e
              + "); set -Dorg.sqlite.tmpdir to a folder that may hold"
              + " programs",
          e);
    }
    try {
      connection.setAutoCommit(false);
      prepare();
    } catch (SQLException e) {
      throw closedAfter(failure(e));
    } catch (IOException e) {
      throw closedAfter(e);
    }
  }

  /** To look at a ledger that is there, and to leave it as it is. */
  Database(Path file) throws IOException {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    boolean writable = Files.isWritable(file.toAbsolutePath().getParent());
    config.setReadOnly(!writable);
    // Where nothing can be written, no journal can; there nobody else changes the ledger either.
    String address = writable ? file.toString() : file.toUri() + "?immutable=1";
    try {
      connection = config.createConnection("jdbc:sqlite:" + address);
    } catch (SQLException e) {
      throw failure(e);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1"); // read-only, it would leave its journal behind
      connection.setAutoCommit(false);
      if (one("PRAGMA user_version", row -> row.getInt(1)).orElse(0) != SCHEMA) {
        throw new LedgerFault(
            "the ledger " + file + " was written by another version of the program",
            "use that one, or start over with --fresh",
            null);
      }
    } catch (SQLException e) {
      throw closedAfter(failure(e));
    } catch (IOException e) {
      throw closedAfter(e);
    }
  }

  private IOException closedAfter(IOException e) {
    try {
      close();
    } catch (IOException also) {
      e.addSuppressed(also);
    }
    return e;
  }

  /** A journal without its ledger belongs to one that is gone. */
  private void removeOrphans() throws IOException {
    if (!Files.exists(file)) {
      Files.deleteIfExists(Path.of(file + "-wal"));
      Files.deleteIfExists(Path.of(file + "-shm"));
    }
  }

  private void prepare() throws SQLException, IOException {
    int schema = one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    if (schema != 0 && schema != SCHEMA) {
      throw new LedgerFault(
          "the ledger " + file + " was written by another version of the program",
          "use that one, another folder, or start over with --fresh",
          null);
    }
    try (Statement statement = connection.createStatement()) {
      if (schema == 0) {
        statement.executeUpdate(sql("schema.sql"));
        statement.executeUpdate("PRAGMA user_version = " + SCHEMA);
      }
      statement.executeUpdate(sql("outputs.sql"));
    }
    commit();
  }

  private static String sql(String name) throws IOException {
    try (InputStream sql = Database.class.getResourceAsStream("/ascribe/ledger/" + name)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Changes rows; their number. */
  int update(String sql, Object... values) throws IOException {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Adds a row; its number. */
  long insert(String sql, Object... values) throws IOException {
    update(sql, values);
    return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  /** The first row there is. */
  <T> Optional<T> one(String sql, Row<T> reader, Object... values) throws IOException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.of(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** All rows; the same statement cannot be used again while they are looked at. */
  void each(String sql, Each action, Object... values) throws IOException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        action.of(rows);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Back to the last {@link #commit}. */
  void rollback() throws IOException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private IOException failure(SQLException e) {
    int code = e.getErrorCode() & 0xFF;
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new LedgerFault(
          "the ledger " + file + " is damaged", "move it away, or start over with --fresh", e);
    }
    // The index of the journal is a file of its own, with an error of its own.
    if (code == SQLiteErrorCode.SQLITE_FULL.code
        || e instanceof SQLiteException sqlite
            && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      return new IOException("the disk is full", e);
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new LedgerFault("another program holds the ledger " + file, "close it", e);
    }
    return new IOException("the ledger " + file + " cannot be used: " + e.getMessage(), e);
  }

  /** What was not committed is forgotten. */
  @Override
  public void close() throws IOException {
    try (connection) {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
