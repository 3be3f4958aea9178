package ascribe.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers of STIX objects that follow from what they stand for (UUID version 5). */
final class StixId {
  /** Our own; STIX keeps the one of its specification for observables. */
  private static final UUID NAMESPACE = UUID.fromString("6f1c1e57-9d0a-4f0e-8f5e-3a54cf7c1ab7");

  private StixId() {}

  static String of(String type, String... parts) {
    return type + "--" + uuid(type + "\u0000" + String.join("\u0000", parts));
  }

  static UUID uuid(String name) {
    MessageDigest digest = digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    return uuid(digest);
  }

  /** Takes a name bit by bit; for {@link #uuid(MessageDigest)}. */
  static MessageDigest digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  static UUID uuid(MessageDigest digest) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = hash.getLong() & ~0xF000L | 0x5000L;
    long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
