package ascribe.article;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A process that reads no document but does what the request says. */
final class BadWorker {
  private BadWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(System.in);
    in.readByte();
    switch (new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8)) {
      case "hang" -> Thread.sleep(600_000);
      case "crash" -> Runtime.getRuntime().halt(139);
      default -> {
        List<byte[]> hoard = new ArrayList<>();
        while (true) {
          hoard.add(new byte[1 << 20]);
        }
      }
    }
  }
}
