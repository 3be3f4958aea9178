package ascribe.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of the addresses in articles may be followed: pages on the web, nothing on this machine. */
final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /** The address in ASCII; empty for anything else. */
  static Optional<String> of(String written) {
    try {
      URI address = new URI(written);
      boolean web =
          address.getScheme() != null
              && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
              && address.getHost() != null;
      return web ? Optional.of(address.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
