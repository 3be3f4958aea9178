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
   * @param name of the annotated article; the name of the file that holds it may stand before it
   */
  static boolean is(String name) {
    String number = name.replaceFirst("^(?:casie|misp|annoctr|cyner|re3d)-", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(number.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(PARTS).signum() == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
