package ascribe.batch;

import ascribe.ledger.Ledger;
import ascribe.output.OutputFile;
import ascribe.output.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides about the bytes of the output files: the results in the ledger, the options, the
 * program. Where it is what it was, so are they, and need not be written again.
 */
final class Basis {
  private final Settings settings;
  private final Ledger ledger;
  private final String ofAll;

  /**
   * @param version of the program and its models
   */
  Basis(Settings settings, Ledger ledger, String version) throws IOException {
    this.settings = settings;
    this.ledger = ledger;
    String results = ledger.resultsDigest();
    ofAll = String.join("\n", version, Versions.writers(), results, settings.filter().toString());
  }

  /** As a digest. */
  private String of(String name) {
    boolean csv = OutputFolder.TABLES.contains(name);
    return Versions.digest(csv ? ofAll + "\n" + settings.csv() : ofAll);
  }

  /**
   * What lies in the folder otherwise than a run would write it now: all that has to be written.
   */
  Set<String> stale() throws IOException {
    List<String> names = new ArrayList<>(OutputFolder.TABLES);
    names.add(OutputFolder.ARTICLES);
    if (settings.xlsx()) {
      names.add(OutputFolder.WORKBOOK);
    }
    Set<String> stale = new TreeSet<>();
    for (String name : names) {
      Optional<OutputFile> known = known(name);
      // Somebody may have edited or deleted it, or a disk lost some of it.
      if (known.isEmpty() || !known.get().isWhole(settings.output())) {
        stale.add(name);
      }
    }
    return stale;
  }

  /** Whether the last run counted what there is now. */
  boolean isCounted() throws IOException {
    return known(OutputFolder.REPORT).isPresent();
  }

  private Optional<OutputFile> known(String name) throws IOException {
    return ledger.output(name).filter(file -> file.basis().equals(of(name)));
  }

  /** The files with their digests as the ledger keeps them. */
  List<OutputFile> files(Map<String, String> digests) {
    return digests.entrySet().stream()
        .map(file -> new OutputFile(file.getKey(), of(file.getKey()), file.getValue()))
        .toList();
  }
}
