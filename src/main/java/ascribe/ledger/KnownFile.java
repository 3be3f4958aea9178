package ascribe.ledger;

/**
 * A file as the ledger knows it.
 *
 * @param size in bytes; -1 where it has to be read again whatever its size
 * @param modified in nanoseconds since 1970
 * @param current whether this version of the program has read it
 */
public record KnownFile(long id, String source, long size, long modified, boolean current) {}
