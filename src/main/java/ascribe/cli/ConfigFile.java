package ascribe.cli;

import ascribe.batch.JobFailed;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the options of {@code run} and {@code export} are where the command line does not say, from
 * a file of lines such as {@code output = claims}. Keys are the options' long names without dashes;
 * {@code input} is what to read, several joined with {@code ;}.
 */
final class ConfigFile implements IDefaultValueProvider {
  private static final String NAME = "ascribe.properties";
  private static final String OPTION = "--config";
  private static final String INPUT = "input";

  /** The commands that a file speaks to; the others take what they are given. */
  private static final List<String> COMMANDS = List.of("run", "export");

  /** Not values but questions, and the file's own name. */
  private static final Set<String> NEVER = Set.of("help", "version", "config");

  private final Properties values;

  private ConfigFile(Properties values) {
    this.values = values;
  }

  /**
   * The file that the command line names, else the one in the folder it is typed in; empty where
   * there is none, or where the command does not use one.
   *
   * @throws JobFailed where the file cannot be read or holds something unknown
   */
  static Optional<ConfigFile> of(CommandLine program, String... args) {
    String command = args.length == 0 ? "run" : args[0];
    if (!COMMANDS.contains(command) || !program.getSubcommands().containsKey(command)) {
      return Optional.empty();
    }
    String named = named(args);
    try {
      Path file = Path.of(named.isEmpty() ? NAME : named);
      if (named.isEmpty() && !Files.exists(file)) {
        return Optional.empty();
      }
      Properties values = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(in);
      }
      check(program, file, values);
      return Optional.of(new ConfigFile(values));
    } catch (CharacterCodingException e) {
      throw new JobFailed(named + " is not UTF-8", "save it as UTF-8", e);
    } catch (IOException | IllegalArgumentException e) {
      String file = named.isEmpty() ? NAME : named;
      String what = e instanceof InvalidPathException ? "no name of a file" : e.toString();
      throw new JobFailed("the settings in " + file + " cannot be read: " + what, "mend it", e);
    }
  }

  private static String named(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return args[i + 1];
      }
      if (args[i].startsWith(OPTION + "=")) {
        return args[i].substring(OPTION.length() + 1);
      }
    }
    return "";
  }

  private static void check(CommandLine program, Path file, Properties values) {
    Set<String> known = new TreeSet<>();
    for (String command : COMMANDS) {
      CommandLine line = program.getSubcommands().get(command);
      if (line != null) {
        known.addAll(keys(line.getCommandSpec()));
      }
    }
    for (String key : values.stringPropertyNames()) {
      if (!known.contains(key)) {
        throw new JobFailed(
            file + " sets " + key + ", which is not known",
            "known are " + String.join(", ", known));
      }
    }
  }

  private static Set<String> keys(CommandSpec command) {
    Set<String> keys = command.options().stream().map(ConfigFile::key).collect(Collectors.toSet());
    if (!command.positionalParameters().isEmpty()) {
      keys.add(INPUT);
    }
    keys.removeAll(NEVER);
    return keys;
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null; // see inputs()
    }
    String key = key(option);
    return NEVER.contains(key) ? null : values.getProperty(key);
  }

  /** What to read; empty where the file does not say. */
  static List<Path> inputs(CommandLine command) {
    if (command.getDefaultValueProvider() instanceof ConfigFile file) {
      String inputs = file.values.getProperty(INPUT, "");
      return Arrays.stream(inputs.split(";"))
          .map(String::strip)
          .filter(input -> !input.isEmpty())
          .map(Path::of)
          .toList();
    }
    return List.of();
  }
}
