package ascribe.cli;

import picocli.CommandLine.Command;

/** The program: lists its commands. */
@Command(
    name = "ascribe",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    description = {
      "Reads news articles and writes down who attributed what to whom.",
      "Without a command: run, from corpus/news into output."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all articles were read",
      "1:the job itself failed",
      "2:wrong usage",
      "3:finished, but some articles could not be read (listed in errors.csv)",
      "130:stopped with Ctrl-C; what is done is kept"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe run ~/news -o ~/news-claims",
      "  ascribe article report.pdf",
      "  ascribe export -o ~/news-claims --format xlsx --to claims.xlsx",
      "  ascribe COMMAND --help"
    })
final class AscribeCommand {}
