package ascribe.output;

import java.util.function.Function;

/**
 * A column of a CSV file.
 *
 * @param name as published
 * @param value the cell of a row, never null; empty where missing
 */
record Column<R>(String name, Function<R, String> value) {}
