package ascribe.cli;

import ascribe.batch.Stages;
import ascribe.output.FaultyDisk;
import java.util.Arrays;

/**
 * The program with stages that stand in for the real ones, for a process of its own. The first
 * argument says what is odd about it: {@code slow}, each article takes a while; or a number, the
 * process dies at the operation of that number, with the operation half done.
 */
final class StandInMain {
  /** What the system says of a process that was killed. */
  static final int KILLED = 137;

  private StandInMain() {}

  public static void main(String[] args) {
    Stages stages = args[0].equals("slow") ? slow() : dyingAt(Integer.parseInt(args[0]));
    String[] command = Arrays.copyOfRange(args, 1, args.length);
    System.exit(new Main(Streams.standard(), stages).execute(command));
  }

  private static Stages slow() {
    Stages.Loader quick = Session.STAND_INS.loader();
    return new Stages(
        Session.STAND_INS.files(),
        Session.STAND_INS.bytes(),
        actors ->
            article -> {
              try {
                Thread.sleep(200);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return quick.load(actors).apply(article);
            },
        Session.STAND_INS.actors(),
        Session.STAND_INS.fields(),
        Session.STAND_INS.disk());
  }

  private static Stages dyingAt(int operation) {
    return Session.STAND_INS.on(
        new FaultyDisk(
            (n, what) -> {
              if (n == operation) {
                Runtime.getRuntime().halt(KILLED);
              }
            }));
  }
}
