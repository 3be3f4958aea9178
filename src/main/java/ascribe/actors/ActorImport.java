package ascribe.actors;

import ascribe.mention.ActorList;
import ascribe.mention.ActorRow;
import ascribe.mention.CommonWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What importing a file does to a user's list.
 *
 * @param format of the file, for people
 * @param lines the changes and contradictions one by one
 * @param sums the same as numbers
 * @param written whether the list was written; a list to which nothing is added is left alone
 */
public record ActorImport(String format, List<String> lines, String sums, boolean written) {

  /**
   * Merges a MISP galaxy cluster or a STIX 2 bundle into a user's list.
   *
   * @param list made if missing; written whole or not at all
   * @param dry whether to write nothing
   * @throws IOException naming file and line or JSON path, where either file is damaged
   */
  public static ActorImport run(Path file, Path list, boolean dry) throws IOException {
    ActorFile source = ActorFile.read(file);
    UserList users = UserList.read(list);
    Merge merge = new Merge(ActorList.shipped(), users.rows(), CommonWords.load()::hide);
    List<ActorRow> rows = merge.take(source.actors());
    Changes changes = merge.changes();
    boolean write = !dry && !changes.isNothing();
    if (write) {
      users.with(rows).write();
    }
    return new ActorImport(source.format(), changes.lines(), changes.sums(), write);
  }
}
