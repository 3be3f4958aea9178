package ascribe.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A process that reads no document but does what the request says. */
final class BadWorker {
  private BadWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(System.in);
    in.readByte();
    String how = DraftCodec.string(in);
    DraftCodec.string(in);
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      in.skipNBytes(length);
    }
    switch (how) {
      case "answer" -> {
        DataOutputStream out = new DataOutputStream(System.out);
        out.writeByte(0);
        DraftCodec.write("nothing in it", out);
        DraftCodec.write("", out);
        out.flush();
        main(arguments);
      }
      case "hush" -> {
        System.out.close();
        Thread.sleep(600_000);
      }
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
