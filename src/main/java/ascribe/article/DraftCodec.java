package ascribe.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Drafts as bytes, between the processes that read documents and this one. */
final class DraftCodec {
  private DraftCodec() {}

  static void write(Draft draft, DataOutputStream out) throws IOException {
    for (String field :
        new String[] {
          draft.title(),
          draft.publisher(),
          draft.author(),
          draft.published().map(PartialDate::toString).orElse(""),
          draft.url(),
          draft.language(),
          draft.text()
        }) {
      write(field, out);
    }
    out.writeInt(draft.blocks().size());
    for (Block block : draft.blocks()) {
      out.writeInt(block.span().start());
      out.writeInt(block.span().end());
      out.writeByte(block.kind().ordinal());
    }
  }

  static Draft read(DataInputStream in) throws IOException {
    String[] fields = new String[7];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = string(in);
    }
    int count = in.readInt();
    List<Block> blocks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Span span = new Span(in.readInt(), in.readInt());
      blocks.add(new Block(span, Block.Kind.values()[in.readByte()]));
    }
    return new Draft(
        fields[0],
        fields[1],
        fields[2],
        PartialDate.parse(fields[3]),
        fields[4],
        fields[5],
        fields[6],
        blocks);
  }

  static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
