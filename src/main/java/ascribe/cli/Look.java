package ascribe.cli;

import picocli.CommandLine.Command;

/** What the help of all commands that do something has in common. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    footerHeading = "%nExamples:%n")
final class Look {}
