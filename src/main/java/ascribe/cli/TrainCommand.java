package ascribe.cli;

import ascribe.batch.JobFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ascribe train}: builds the models anew. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    header = "Build the models in models/ anew; build the program anew to use them.",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    description = {
      "The same data gives the same models. models/*.md say what each was trained on, where the data"
          + " comes from and what it reached."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe train names --help", "  ascribe train syntax --help"})
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "train needs a command: names, silver, syntax, claims or passages");
  }

  /** Where the jars lie that only training needs. */
  static final class JarsOption {
    @Option(
        names = "--jars",
        paramLabel = "DIR",
        description =
            "Folder below which the jars lie that only training needs (default: the local Maven"
                + " repository).")
    private Path folder;

    Path folder() {
      return folder == null
          ? Path.of(System.getProperty("user.home", ""), ".m2", "repository")
          : folder;
    }
  }

  /** Where the texts lie that the project may not hold. */
  static final class TextsOption {
    @Option(
        names = "--texts",
        paramLabel = "DIR",
        defaultValue = "../shared",
        description = "Folder of the texts that lie elsewhere (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
      return folder;
    }
  }

  /** What trains, and may find its data missing or damaged. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static int done(Work work) {
    try {
      work.run();
      return ExitStatus.OK;
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "nothing was changed", e);
    }
  }

  /** The annotated articles and sentences that come with the program. */
  static List<Path> corpora() throws IOException {
    List<Path> found = new ArrayList<>(List.of(Path.of("corpus/claims")));
    for (String folder : List.of("frames", "annotations", "written")) {
      try (Stream<Path> files = Files.list(Path.of("corpus", folder))) {
        files
            .filter(f -> f.toString().matches(".*\\.(tsv|jsonl|jsonl\\.gz)"))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }
}
