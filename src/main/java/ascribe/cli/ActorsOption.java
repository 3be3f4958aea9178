package ascribe.cli;

import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.mention.ActorList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of commands that read articles: a user's list of threat groups. */
final class ActorsOption {
  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Threat groups to know besides the program's list (default: actors.tsv in $$ASCRIBE_HOME or"
              + " ~/.ascribe, where there is one).")
  private Path file;

  /** Stages that know the groups of the list as well. */
  Stages over(Stages stages) {
    Path list = file == null ? ActorsHome.list() : file;
    if (file == null && !Files.exists(list)) {
      return stages;
    }
    try {
      return stages.with(ActorList.read(list));
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "mend the file, or choose another with --actors", e);
    }
  }
}
