package ascribe.output;

import java.util.List;

/**
 * What a run added to what the ledger knew before.
 *
 * @param newFiles files that were not known
 * @param changedFiles known files that were read again
 * @param unchangedFiles known files that did not have to be read
 * @param goneFiles known files that left the folder; their articles stay
 * @param prunedFiles files whose articles were removed because they left the folder
 * @param readArticles articles whose claims were looked for in this run
 * @param readWords their words
 * @param newRecords records that no finished run before had found
 * @param waiting sources of files that were still being written; the next run reads them
 * @param reread why everything was read again, or empty
 */
public record Changes(
    long newFiles,
    long changedFiles,
    long unchangedFiles,
    long goneFiles,
    long prunedFiles,
    long readArticles,
    long readWords,
    long newRecords,
    List<String> waiting,
    String reread) {
  public Changes {
    waiting = List.copyOf(waiting);
  }
}
