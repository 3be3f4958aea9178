package ascribe.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ascribe actors}: what concerns the user's list of threat groups. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    header = "Keep your own list of threat groups.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe actors import --help"})
final class ActorsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "actors needs a command: import");
  }
}
