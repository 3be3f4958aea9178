package ascribe.cli;

import ascribe.batch.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "ascribe " + Versions.program() + " (Java " + System.getProperty("java.version") + ")"
    };
  }
}
