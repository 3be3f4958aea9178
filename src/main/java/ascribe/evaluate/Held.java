package ascribe.evaluate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The articles that are held back from training; {@code passages.py} holds back the same. */
final class Held {
  private static final BigInteger PARTS = BigInteger.valueOf(5);

  private Held() {}

  /**
   * Whether an annotated article is held back, by the MD5 of its number.
   *
   * @param set the file or folder that holds it; its name may stand before the number
   */
  static boolean is(String set, String name) {
    String number = name.startsWith(set + "-") ? name.substring(set.length() + 1) : name;
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(number.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(PARTS).signum() == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
