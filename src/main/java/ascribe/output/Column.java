package ascribe.output;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name as published
 * @param kind of its cells in a workbook; in CSV all are text
 * @param value the cell of a row, never null; empty where missing
 */
record Column<R>(String name, Kind kind, Function<R, String> value) {
  /** What cells are in a workbook, and how wide the column is, in characters. */
  enum Kind {
    WORD(16),
    TEXT(28),
    SENTENCE(70),
    NUMBER(10),
    /** ISO 8601; a date where the day is known, else text. */
    DATE(12),
    /** An address on the web that can be followed. */
    LINK(40);

    private final int width;

    Kind(int width) {
      this.width = width;
    }

    int width() {
      return width;
    }
  }

  Column(String name, Function<R, String> value) {
    this(name, Kind.TEXT, value);
  }

  Column<R> as(Kind other) {
    return new Column<>(name, other, value);
  }
}
