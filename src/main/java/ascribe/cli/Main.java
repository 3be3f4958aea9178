package ascribe.cli;

import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.text.Analyzer;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry. Without arguments it is the nightly job: {@code run} as it stands. */
public final class Main {
  private final Streams streams;
  private final Stages stages;

  Main(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  /** Ends the process unless all went well, so that Maven's own end is not cut short. */
  public static void main(String[] args) {
    boolean help =
        Arrays.stream(args).anyMatch(List.of("-h", "--help", "-V", "--version")::contains);
    Stages stages = isArticle(args) && !help ? Stages.soon() : Stages.standard();
    int status = new Main(Streams.standard(), stages).execute(args);
    Analyzer.settle();
    if (status != ExitStatus.OK) {
      System.exit(status);
    }
  }

  /**
   * @return the exit status
   */
  int execute(String... args) {
    CommandLine line = commands(args);
    try {
      ConfigFile.of(line, args)
          .ifPresent(
              file -> line.getSubcommands().values().forEach(c -> c.setDefaultValueProvider(file)));
      return line.execute(args.length == 0 ? new String[] {"run"} : args);
    } catch (JobFailed e) {
      failed(e);
      return ExitStatus.USAGE;
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  private static boolean isArticle(String... args) {
    return args.length > 0 && args[0].equals("article");
  }

  private CommandLine commands(String... args) {
    CommandLine line = new CommandLine(new AscribeCommand());
    if (isArticle(args)) {
      // the one command whose user waits for the start: to describe the others takes a while
      line.addSubcommand(new ArticleCommand(streams, stages));
    } else {
      addAll(line);
    }
    configure(line);
    return line;
  }

  private void addAll(CommandLine line) {
    line.addSubcommand(new RunCommand(streams, stages));
    line.addSubcommand(new ExportCommand(streams, stages));
    line.addSubcommand(new ArticleCommand(streams, stages));
    line.addSubcommand(new TextCommand(streams, stages));
    line.addSubcommand(new SchemaCommand(streams));
    line.addSubcommand(new EvaluateCommand(streams, stages));
    line.addSubcommand(
        new CommandLine(new ActorsCommand()).addSubcommand(new ActorsImportCommand(streams)));
    line.addSubcommand(
        new CommandLine(new TrainCommand())
            .addSubcommand(new TrainNamesCommand())
            .addSubcommand(new TrainSilverCommand(streams))
            .addSubcommand(new TrainPassagesCommand(streams))
            .addSubcommand(new TrainSyntaxCommand())
            .addSubcommand(new TrainClaimsCommand()));
  }

  private void configure(CommandLine line) {
    line.setOut(writer(streams.out()));
    line.setErr(writer(streams.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(streams.outIsTerminal() ? Ansi.AUTO : Ansi.OFF));
    line.setUsageHelpWidth(100);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e));
  }

  private int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String message = e.getMessage().lines().findFirst().orElse("wrong usage");
    String close = e instanceof UnmatchedArgumentException unknown ? suggestion(unknown) : "";
    streams.err().println("ascribe: " + message + close);
    streams.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.USAGE;
  }

  private static String suggestion(UnmatchedArgumentException e) {
    var close = e.getSuggestions();
    return close.isEmpty() ? "" : "; did you mean " + close.get(0) + "?";
  }

  private int failed(Exception e) {
    if (e instanceof JobFailed) {
      streams.err().println("ascribe: " + e.getMessage());
    } else {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      streams.err().println("ascribe: an error in the program; please report it with this:");
      streams.err().print(trace);
    }
    return ExitStatus.FAILED;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
