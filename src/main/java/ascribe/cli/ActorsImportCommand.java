package ascribe.cli;

import ascribe.actors.ActorImport;
import ascribe.batch.JobFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ascribe actors import}: merges a foreign file into the user's list. */
@Command(
    name = "import",
    header = "Merge a MISP galaxy cluster or an ATT&CK (STIX 2) bundle into your list of groups.",
    description = {
      "The list is a table beside the program's own, which is never changed; run and article know its"
          + " groups from then on. A name that two groups have, or an origin that differs, is told and"
          + " kept apart; nothing is taken away. The list is written whole or not at all."
    },
    exitCodeList = {
      "0:merged, or nothing new in it",
      "1:a file is damaged or cannot be written; nothing was changed",
      "2:wrong usage"
    },
    footer = {
      "  ascribe actors import threat-actor.json --dry-run",
      "  ascribe actors import enterprise-attack.json",
      "  ascribe actors import ours.json --list team.tsv"
    })
final class ActorsImportCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(
      paramLabel = "FILE",
      description = "A MISP galaxy cluster or a STIX 2 bundle, as JSON.")
  private Path file;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "The list to merge into (default: actors.tsv in $$ASCRIBE_HOME or ~/.ascribe); made if"
              + " missing.")
  private Path list;

  @Option(names = "--dry-run", description = "Tell what would change and change nothing.")
  private boolean dry;

  private final Streams streams;

  ActorsImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path target = list == null ? ActorsHome.list() : list;
    try {
      ActorImport done = ActorImport.run(file, target, dry);
      streams.out().println(file + ": " + done.format());
      done.lines().forEach(streams.out()::println);
      streams.out().println(done.sums());
      streams.out().println(ending(done.written(), target));
      return ExitStatus.OK;
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "nothing was changed", e);
    }
  }

  private String ending(boolean written, Path target) {
    if (dry) {
      return "a dry run: " + target + " was not changed";
    }
    return written ? "written to " + target : target + " knows all of it already";
  }
}
